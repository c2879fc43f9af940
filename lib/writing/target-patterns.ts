import type { RuleSet } from "./schema";
import { patternOf } from "./word-pattern";

/** An ending of a verb, however polite: 〜ます、〜てまいります、〜ていくこととする. */
export const INFLECTED = "[ぁ-ん]{0,12}";

// A doing that is meant to go on has no day on which it is done.
const NOT_ON = "(?!い[くき]|ゆ[くき]|まい|参)";

// A noun of doing counts as done where it closes a clause or an entry of a list.
const CLOSED = `(?:(?:する|します|した|される|させる|させます|してい(?:る|ます)|ができ(?:る|ている))(?=$|[、。,\\s(]|こと|とともに|ほか)|し(?=[、,]|て${NOT_ON})|され(?=[、,て]|てい|$)|(?:(?:を|の|が)?(?:完了|終了|終え|済ませ|実現|達成)|(?:を|が)[^、。をが]{0,12}?(?:完了|終了|終え|済ませ))|を(?:行う|行い|行います|実施|議決|得る|受ける|始め)|(?:\\s?(?:\\([^()]{0,20}\\)|[:→]))|(?=$|[、,/]|・(?![^・、。]{0,8}の)|\\s|と(?:公表|共有|周知|開始)|及び|及ぶ|並びに)|(?:まで)?に(?:こぎつけ|至))`;
const PREPARING =
  "(?!に向け|のため|に係る|について|等の検討|の検討|の支援|支援|を支援|を検討|に取り組|を進め|を目指|の推進|を推進|準備|を促|促進|の促進|に努)";
// What is said to be built or settled without a thing that could be shown.
const INTANGIBLE =
  "(?:体制|環境|仕組み|しくみ|ネットワーク|関係|組織|社会|まち|地域|機能|土壌|風土|つながり|関係性|サイクル|ライン|あり方|在り方|流れ|制度づくり|基盤)";
const QUALITY =
  "(?:適切|適正|健全|円滑|効果的|効率的|積極的|計画的|着実|きめ細か|きめ細やか|柔軟|迅速|的確|安定的|持続的|継続的|総合的|一体的|丁寧|確実|良好|快適|安全|有効|適確|一元的|戦略的|主体的|安定し|充実し|調和のとれ|魅力あ|持続可能)";

// A counted verb of change, and a comparison with what was before, are as good as a figure.
const COMPARED =
  "(?:半減|倍増|(?:前年度?|昨年度?|現状)(?:実績|の|より)?[^、。]{0,8}(?:以上|以下|以内|未満|割|倍))[^、。]{0,10}$";
const ENABLED = "(?:でき|(?:[一-龥]|[一-龥][ぁ-ん])(?:え|け|せ|て|ね|べ|め|れ|げ|られ|わせ))る(?:よう(?:に(?:する|なる|し|します)))";
const CHANGED_TO =
  "(?:可能|無料|無償|一本化|統一|オンライン化|電子化|民営化|LED化|無償化|ペーパーレス化|一元化|法人化|複線化|無電柱化|キャッシュレス化)(?:と|に|を)?(?:する|し(?=[、,])|します|完了|$)";
const STARTED = "\\d{1,2}月(?:\\d{1,2}日|上旬|中旬|下旬)?(?:から|より)[^、。を]{0,20}(?:運用|実施|開始|稼働|提供|利用|運行|適用)[^、。]{0,6}$";
const SETTLED =
  "(?:欠員|空白|欠席|空き|遅れ|待機|未[一-龥]{1,4}|重複|不在|滞留|ミス|誤り)[^、。をのは]{0,6}を(?:解消|なくす|無くす|ゼロに)(?:する|します)?$";

/** Doings whose completion can be verified. */
export const completionPattern = (ruleSet: RuleSet): RegExp =>
  patternOf(
    ruleSet,
    "completion",
    (of) =>
      `${of("completions", `${INTANGIBLE}(?:を|の)?|${QUALITY}(?:な|に|た|で|の)[^、。]{0,6}`)}(?:等|など)?${PREPARING}${CLOSED}|${of("completionVerbs", `${INTANGIBLE}を|[一-龥]|[一-龥][びきりちいしみえてけせねめれ]`)}(?:る|ます|た|ている|てい)?(?=$|[、。,\\s(]|て${NOT_ON})|(?<!(?:安心|自分らし|いきいき|快適|安全|健やか|暮ら|過ごせ|活躍)[^、。]{0,12})${ENABLED}|${CHANGED_TO}|${STARTED}|(?:払い|決済|券|コード|言語|規格|基準|法|様式|型|機|版)に対応(?:する|させる|し(?=[、,])|$)|${SETTLED}|${COMPARED}|[1-9][0-9]*(?:社|団体|市|者)?(?:増やし|減らし|追加し|追加す)`,
  );

const PAPER =
  "(?:計画|方針|指針|条例|要綱|要領|規程|規則|マニュアル|ガイドライン|ビジョン|プラン|戦略|構想|手引き?|手引書|冊子|案|報告書|提言書|意見書|白書|指標)(?:\\([^()]{0,20}\\))?";
const MADE = `${PAPER}(?:を|の)[^、。を]{0,14}?(?:作[りる成]|つく[りる]|まとめ|改め|修正|定め|決め|仕上げ|提出)[^、。]{0,6}(?=$|[、,])`;

/** Papers and decisions among them. */
export const productionPattern = (ruleSet: RuleSet): RegExp =>
  patternOf(
    ruleSet,
    "production",
    (of) =>
      `${of("papers", `${INTANGIBLE}(?:を|の)?`)}${PREPARING}${CLOSED}|(?:取りまとめ|とりまとめ|まとめ|定め|改め)(?:る|ます)?(?=$|[、,])|${MADE}`,
  );

const HELD =
  "(?:(?:を|の|が)[^、。をの]{0,12}?(?:開催|実施|開[くき]|行[うい]|挙行|執り行|催[すし])|開催|実施|挙行|$|[:(])";

/** What is held once, for people to come to. */
export const eventPattern = (ruleSet: RuleSet): RegExp =>
  patternOf(
    ruleSet,
    "event",
    (of) => `(?:${of("events")}|[一-龥]式)(?:等|など)?\\s?(?:\\([^()]{0,20}\\)|「[^」]{0,30}」)?${HELD}`,
  );

/** Whatever is held where nothing tells what it is. */
export const HELD_EVENT = /[^、。\s](?:を|の)?[^、。をの]{0,12}(?:開催|挙行)(?:する|します|し(?=[、,])|$)/;

const DOING =
  "(?:行[ういっ]|実施|開催|開[くき]|催[すし]|図[るりっ]|努め|取り?組|する|します|し(?=[、,]|ながら)|して(?:い|まい)|応じ|対応|進め|徹底|推進|強化|充実|継続|続け|重ね|繰り返|密に|緊密|深め|講じ)";
const ACTIVE = `(?:(?:活動|業務|事業|対応|等|など)?(?:(?:を|の|に|も)?(?:年|月|週)?(?:約|延べ|のべ|毎[年月週日]に?)?\\s?(?:[:\\d(]|全\\d|${DOING}|$|(?=[、,]))|(?:を|の|に)[^、。をの\\d]{0,14}?(?:\\d|${DOING})))`;
// Verbs of telling and of going to see somebody.
const TELLING =
  "(?:呼び?(?:かけ|掛け)|働き(?:かけ|掛け)|語り(?:かけ|掛け)|知らせ|声を(?:かけ|掛け)|訪ね|(?<!次代に|世代[へに]|後世[へに])伝え|訴え|勧め|薦め|説い|赴[くき]|出向[くき]|足を運|連絡を(?:取|密)|話を(?:する|し|聞)|耳を傾け)[ぁ-ん]{0,8}(?=$|[、,])";
const GATHERING =
  "(?<![議機社都大示演表験流査動楽覧評技])会(?:の|を)[^、。をの]{0,12}?(?:開[催くき]|実施|行[うい])";
const RECURRING =
  "(?:毎[日週月年]|隔[週月]|(?:週|月|年)に?\\d+[回日]|(?:学期|四半期|月|季節)ごとに)[^、。を]{0,14}?(?:行[ういっ]|実施|開催|開[くき]|発行|発刊|刊行|配信|発信|掲載|配布)[ぁ-ん]{0,8}(?=$|[、,])";

/** Telling, advising, meeting, and what is done again and again. */
export const activityPattern = (ruleSet: RuleSet): RegExp =>
  patternOf(
    ruleSet,
    "activity",
    (of) => `(?:${of("activities")}|${of("sessions")})${ACTIVE}|${TELLING}|${GATHERING}|${RECURRING}`,
  );

const VAGUE_DOING =
  "(?:図[るりっ]|努め|進め|推進|目指|めざ|取り?組|行[ういっ]|実施|する|し(?:て|ます)|なる|させ|加速|継続|続け|強化|つなげ|寄与|資する|向け|展開|行い)";

/** Predicates that no one can call done, at a statement's end. */
export const vaguePattern = (ruleSet: RuleSet): RegExp =>
  patternOf(
    ruleSet,
    "vague-end",
    (of) =>
      `(?:${of("vague")}(?:等|など|化)?(?:を|に|が|の|も)?\\s?(?:(?:[^、。をの\\d]{0,10}?)${VAGUE_DOING}${INFLECTED}|$)|${QUALITY}(?:な|に|た|で)[^、。]{0,14}(?:行|実施|対応|管理|運営|執行|活用|取り?組|努め|提供|稼働|運行|運用)${INFLECTED}|${of("vagueVerbs")}${INFLECTED})$`,
  );
