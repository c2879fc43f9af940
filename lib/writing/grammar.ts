import { either } from "./word-pattern";

/** An ending of a verb, however polite: 〜ます、〜てまいります、〜ていくこととする. */
export const INFLECTED = "[ぁ-ん]{0,12}";

/** That something is done whenever it seems fit, which no day shows undone. */
export const WHENEVER_DONE = `${either(
  "適宜|随時|必要に応じて?|必要があれば|状況に応じて?|折を見て|時機を(?:見て|捉えて)|しかるべき時期に",
  "(?:適切|適当|適正|最適|妥当)な(?:時期|時機|タイミング|頻度)[にで]|時宜を得た|時宜に(?:かなった|応じた)",
)}(?:(?![きれえせ]る[一-龥ァ-ヶ])[^、。]){0,30}?(?:行[うい]|実施|する|進め|図る|努め|見直[しす]|改[定正訂])${INFLECTED}`;

/** Where a clause ends. */
export const CLAUSE_END = "(?=$|[、,])";

/** A doing that is meant to go on has no day on which it is done. */
export const NOT_ON = "(?!い[くき]|ゆ[くき]|まい|参)";

/** What is said to be built or settled without a thing that could be shown. */
export const INTANGIBLE = either(
  "[のるう]場|機会|体制|環境|仕組み|しくみ|ネットワーク|関係|組織|社会|まち|地域|機能|基盤",
  "土壌|風土|つながり|関係性|サイクル|ライン|あり方|在り方|流れ|制度づくり",
);

/** How well something is done, which no one can call done. */
export const QUALITY = either(
  "適切|適正|健全|円滑|効果的|効率的|積極的|計画的|着実|きめ細か|きめ細やか|柔軟|迅速|的確|適確",
  "安定的|持続的|継続的|総合的|一体的|一元的|戦略的|主体的|丁寧|確実|良好|快適|安全|有効",
  "安定し|充実し|調和のとれ|魅力あ|持続可能",
);
