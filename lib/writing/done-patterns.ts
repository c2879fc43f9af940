import { CLAUSE_END, INTANGIBLE, NOT_ON, QUALITY } from "./grammar";
import type { RuleSet } from "./schema";
import { either, patternOf } from "./word-pattern";

// A noun of doing counts as done where it closes a clause or an entry of a list.
const CLOSED = either(
  "(?:する|します|した|される|させる|させます|してい(?:る|ます)|ができ(?:る|ている))(?=$|[、。,\\s(]|こと|とともに|ほか)",
  `し(?=[、,]|て${NOT_ON})`,
  "され(?=[、,て]|てい|$)",
  "(?:を|の|が)?(?:完了|終了|終え|済ませ|実現|達成)",
  "(?:を|が)[^、。をが]{0,12}?(?:完了|終了|終え|済ませ)",
  "を(?:行う|行い|行います|実施|議決|得る|受ける|始め)",
  "を[^、。をがの]{0,12}(?:まで|月|中|内|日|会)[にで](?:行[うい]|実施|[終済]え|済ませ)",
  "\\s?(?:\\([^()]{0,20}\\)|[:→])",
  "(?=$|[、,/]|・(?![^・、。]{0,8}の)|\\s|と(?:公表|共有|周知|開始)|及び|及ぶ|並びに)",
  "(?:まで)?に(?:こぎつけ|至)",
);
const PREPARING =
  "(?!に向け|のため|に係る|について|等の検討|の検討|の支援|支援|を支援|を検討|に取り組|を進め|を目指|の推進|を推進|準備|を促|促進|の促進|に努)";
const DONE = `(?:等|など|作業|手続)?${PREPARING}${CLOSED}`;

// A verb of completion is none inside another verb, nor of what cannot be shown.
const NO_VERB = either(
  `${INTANGIBLE}を`,
  "(?<![一-龥])[力手目心念身気]を",
  "(?:世代|後世|次代|未来|将来)[へに]",
  "(?:懇談|説明|意見交換|相談|学習|座談|勉強|連絡)会を",
  "[一-龥]|[一-龥][びきりちいしみえてけせねめれ]",
);

// A comparison with what was before, and all of them, are as good as a figure.
const COMPARED = either(
  "(?:半減|倍増|(?:前年度?|昨年度?|現状)(?:実績|の|より)?[^、。]{0,8}(?:以上|以下|以内|未満|割|倍))[^、。]{0,10}$",
  // Another's average is a figure that everybody can look up.
  "(?:県|全国|国|市|圏域|類似団体|他市|都|道|府)(?:内|全体)?の?(?:平均|中央値)値?(?:より?(?:も)?|を|未満|以上|以下|並み|と同)[^、。]{0,14}$",
  "(?:[一二三四五六七八九]割|過半数|半数|半分|[二三四五]分の一|[二三]倍)(?:未満|以上|以下|以内|超|強)?(?:に|と|まで|へ|を)[^、。]{0,12}$",
  "(?:全て|すべて|全件|全部)(?:を)?[一-龥]{2}(?:する|します)$",
  "\\d[\\d,.]*[^\\s、。\\d年月日号期次]{1,4}(?:まで|に|へ)[^、。]{0,4}(?:広げ|延ば|伸ば|引き?上げ|引き?下げ|拡大|拡充|延長|短縮|縮め|改め)[^、。]{0,6}",
  "[1-9][0-9]*(?:社|団体|市|者)?(?:増やし|減らし|追加し|追加す)",
);
// What people can do from then on, unless it is only to feel well.
const ENABLED =
  "(?:でき|(?:[一-龥]|[一-龥][ぁ-ん])(?:え|け|せ|て|ね|べ|め|れ|げ|られ|わせ))るように(?:する|なる|し|します)(?<!(?:安心|自分らし|いきいき|快適|安全|健やか|暮ら|過ごせ|活躍)[^、。]{0,20})";
const CHANGED_TO = either(
  "(?:可能|無料|無償|一本化|統一|オンライン化|電子化|民営化|LED化|無償化|ペーパーレス化|一元化|法人化|複線化|無電柱化|キャッシュレス化)(?:と|に|を)?(?:する|し(?=[、,])|します|完了|$)",
  "(?:払い|決済|券|コード|言語|規格|基準|法|様式|型|機|版)に対応(?:する|させる|し(?=[、,])|$)",
);
const STARTED =
  "\\d{1,2}月(?:\\d{1,2}日|上旬|中旬|下旬)?(?:から|より)[^、。を]{0,20}(?:運用|実施|開始|稼働|提供|利用|運行|適用)[^、。]{0,6}$";
const SETTLED =
  "(?:欠員|空白|欠席|空き|遅れ|待機|未[一-龥]{1,4}|重複|不在|滞留|ミス|誤り)[^、。をのは]{0,6}を(?:解消|なくす|無くす|ゼロに)(?:する|します)?$";

/** Doings whose completion can be verified. */
export const completionPattern = (ruleSet: RuleSet): RegExp =>
  patternOf(ruleSet, "completion", (of) =>
    either(
      `${of("completions", `${INTANGIBLE}(?:を|の)?|${QUALITY}(?:な|に|た|で|の)[^、。]{0,6}`)}${DONE}`,
      `${of("completionVerbs", NO_VERB)}(?:る|ます|た|ている|てい)?(?=$|[、。,\\s(]|て${NOT_ON})`,
      "[けりしみきちびいえめ]終え(?:る|ます|た)?(?=$|[、。,])",
      `[一-龥ァ-ヶーA-Z]化(?<!${of("vague")}|${of("improvements")})(?:する|します|し(?=[、,])|の?完了|$)`,
      ENABLED,
      CHANGED_TO,
      STARTED,
      SETTLED,
      COMPARED,
    ),
  );

const PAPER =
  "(?:計画|方針|指針|条例|要綱|要領|規程|規則|マニュアル|ガイドライン|ビジョン|プラン|戦略|構想|手引き?|手引書|冊子|案|報告書|提言書|意見書|白書|指標)(?:\\([^()]{0,20}\\))?";

/** Papers and decisions among them. */
export const productionPattern = (ruleSet: RuleSet): RegExp =>
  patternOf(ruleSet, "production", (of) =>
    either(
      `${of("papers", `${INTANGIBLE}(?:を|の)?`)}${DONE}`,
      `(?:取りまとめ|とりまとめ|まとめ|定め|改め)(?:る|ます)?${CLAUSE_END}`,
      `${PAPER}(?:を|の)[^、。を]{0,14}?(?:作[りる成]|つく[りる]|まとめ|改め|修正|定め|決め|仕上げ|提出|練り上げ|書き上げ|固め|練り直)[^、。]{0,6}${CLAUSE_END}`,
      `${PAPER}の(?:全部|一部|全体|中間)?(?:変更|更新|練り直し|見直し)を[^、。]{0,14}(?:行[いう]|終え|済ませ|完了)[^、。]{0,4}${CLAUSE_END}`,
      `${PAPER}を(?!踏まえ|受け|もと|基|活用|反映|周知|生か|活か|使)[^。]{0,40}(?:確定|成立|完成|議決|可決|公布|決定|成案)[^、。]{0,8}${CLAUSE_END}`,
    ),
  );

const HELD =
  "(?:(?:を、?[^、。を]{0,16}?|[のが]、?[^、。をの]{0,12}?)(?:開催|実施|開[くき]|行[うい]|挙行|執り行|催[すし]|復活|再開|復す|迎え)|開催|実施|挙行|$|[:(])";

/** What is held once, for people to come to. */
export const eventPattern = (ruleSet: RuleSet): RegExp =>
  patternOf(
    ruleSet,
    "event",
    (of) => `(?:${of("events")}|[一-龥]式)(?:等|など)?\\s?(?:\\([^()]{0,20}\\)|「[^」]{0,30}」)?${HELD}`,
  );

/** Whatever is held where nothing tells what it is. */
export const HELD_EVENT = /(?<=[^、。\s])(?:開催|挙行|執り行|催[すし])(?:[いうっ]|する|します|し(?=[、,])|$)/;
