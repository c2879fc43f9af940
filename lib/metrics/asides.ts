import { leadsTo } from "./marks";
import type { Quantity } from "./quantities";
import { unscaled } from "./units";
import { PAST_TIME, TIME } from "./years";

/**
 * Quantities that say what or whom a figure is about, and neither aim at anything nor tell how it stands:
 * thresholds and counts inside a name, sizes in a bracket, legal limits, the whole of which a part is aimed at.
 */

const LEGAL =
  /法定(?!検査|点検)[^、。]{0,6}$|法律上?の?$|基準法$|国の?基準の?$|達成率\s?[:はがを]?\s?$|上限額の?$|定員$|定数$/;
const OF_ALL = new RegExp(
  `\\d[^\\d\\s、。]{0,3}\\s?/\\s?全?$|[(【]全$|[(【][^()【】]*(?:うち|(?<![${TIME}${PAST_TIME}]\\s?)累計|通算|内訳|各|毎)[^()]*$|(?:[(【]|[(【][^()【】]*[、,])[^()【】、,]*(?:1人|1件|1回|1世帯)(?:当たり|あたり|につき)[^()、,]*$`,
);

const MEASURED =
  "率|割合|比率|数|額|量|度|指数|面積|延長|日数|時間|満足|件数|人口|収入|売上|単価|認知|スコア|平均";
// Ages, times, sizes and sums with a threshold describe who or what is meant (500万円以上の工事).
const ATTRIBUTE = /^(?:歳|年|年間|日|か月|時間|分|kg|g|m|cm|mm|km|m2|m²|㎡|㎥|㎞|ha|t|戸|円|点|床|歩)$/;
const GROUP_FOLLOWS =
  /^(?:以上|以下|未満|以内|を超える)の(?:法人|工事|建物|建築物|開発|団体|事業所|企業|世帯|学級|会議|施設|グループ|宴会|集会|組織)/;
const THRESHOLD = /^\s?(?:以上|以内|以下|未満|を超える|を超えた|超)(?=の|[一-龥々ァ-ヶ])/;
const AIMED_NOUN =
  "参加|実施|開催|確保|増|減|維持|達成|削減|改善|向上|獲得|水準|回答|継続|利用|登録|完了|応募|満足|設置|評価|縮減|短縮|堅持|実現|到達|開設|整備|拡大|導入|創出|養成|育成|認定|成約|採用|受講|来場|来館|移住|定住|就農|就労|雇用|誘致|販売|寄附|収入|加入|回収|発電|新設|協力|低減|抑制|上昇|引上|引き|目標|目指|達し|黒字|配置|締結|取得|発行|訪問|支援|植樹|更新|修繕|改修|耐震|解消|上回|下回|程度|前後";
const THRESHOLD_OF_NAME = new RegExp(`${THRESHOLD.source}(?:の(?!${AIMED_NOUN})|(?!の)(?!${AIMED_NOUN}))`);
const RATE_FOLLOWS = new RegExp(
  `^(?:以内|以上|以下|未満|を超える)?(?:に|で|の|を)?[^、。→\\s${TIME}${PAST_TIME}()]*(?:${MEASURED})[^、。()]{0,4}(?:\\([^()]*\\))?\\s?[:はをがのも]?\\s?(?:約|延べ|年間|月|毎年|平均|少なくとも|最低)?$`,
);
// 20%以上圧縮し、: the verb ends the clause, so nothing is named by the threshold.
const ENDS_CLAUSE = /^\s?(?:以上|以内|以下|未満|超)(?!の)[^、。\d]{1,10}[、。]/;
// 6回を超える隊をなくす: what is to be gone is told by its threshold.
const DONE_AWAY =
  /^(?:を超え(?:る|た|ている)|を下回る|に満たない|未満の|以上の)[^、。をが]{1,12}[をが](?:なく|解消|減ら|無く|ゼロ)/;
const SHARED = /^(?:以上|以内|以下|未満|を超える|超)/;

/** 8,000歩以上歩く市民の割合 35%: a threshold that a measured noun follows before the next quantity. */
function isThreshold(quantity: Quantity, later: Quantity[], masked: string): boolean {
  const after = masked.slice(quantity.end, quantity.end + 24);
  if (DONE_AWAY.test(after)) return true;
  if (!SHARED.test(after)) return false;
  const next = later.find((other) => other.depth === quantity.depth);
  const between = next ? masked.slice(quantity.end, next.start) : "";
  if (next && RATE_FOLLOWS.test(between)) return true;
  if (next && /^[%割]$/.test(next.unit ?? "") && /^以内に(?:約|おおむね)?$/.test(between)) return true;
  if (!THRESHOLD_OF_NAME.test(after) || ENDS_CLAUSE.test(after)) return false;
  const isAttribute = ATTRIBUTE.test(unscaled(quantity.unit ?? "").base);
  if (GROUP_FOLLOWS.test(after)) return true;
  return isAttribute ? /の/.test(after.slice(0, 5)) || next !== undefined : next !== undefined;
}

const VALUE_FOLLOWS = new RegExp(`^の[^、。→${TIME}${PAST_TIME}()]*(?:${MEASURED})`);
const NOUN_BEHIND = new RegExp(
  `^の(?![^、。()]{0,8}(?:${AIMED_NOUN})(?!契約|手続|工事|設計|準備|計画|要領|要綱|案|業務|方針))`,
);
const NAMED_WHOLE = /^の|^[一-龥々ァ-ヶー]{1,8}(?:の|率|数)/;

/** 公立5園の入所率, 市内6図書館の貸出冊数: a count that a measured noun with its own value follows. */
function isCountInName(quantity: Quantity, later: Quantity[], masked: string): boolean {
  if (quantity.comparator || quantity.change) return false;
  const after = masked.slice(quantity.end, quantity.end + 60);
  const next = later[0];
  if (NOUN_BEHIND.test(after)) return next === undefined || next.unit !== quantity.unit;
  return (
    next !== undefined && next.unit !== quantity.unit && NAMED_WHOLE.test(after) && VALUE_FOLLOWS.test(after)
  );
}

const TOLD = new RegExp(`[${TIME}${PAST_TIME}]|→|目標|実績|現状|現在|平均|から|比`);
const GOES_ON =
  /^[^()→%目]{0,24}\)\s?(?:の(?!維持|継続|確保)|を(?!維持|継続|確保|目指)|に(?:おけ|つい|係|お))/;

/** A size in a bracket of the name: 給食センター(5,000食/日)の実施設計, 応需率(輪番5病院) 85%. */
function isDescription(quantity: Quantity, { earlier, later, masked }: Near): boolean {
  if (quantity.depth === 0 || quantity.change) return false;
  const open = masked.lastIndexOf("(", quantity.start);
  const close = masked.indexOf(")", quantity.end);
  if (TOLD.test(masked.slice(Math.max(0, open - 1), close < 0 ? undefined : close))) return false;
  if (GOES_ON.test(masked.slice(quantity.end, quantity.end + 60))) return true;
  const isFirst = earlier.every((other) => other.depth > 0 || /[、,]/.test(masked.slice(other.end, open)));
  const next = later.find((other) => other.depth < quantity.depth);
  return isFirst && next !== undefined && !/[、,。]/.test(masked.slice(close + 1, next.start));
}

const PRODUCT =
  "案|方針|要綱|要領|計画|規程|規則|規約|条例|手引|手順|手順書|マニュアル|ルール|協定|基準|指針|構想|仕組み|制度|体制|ガイドライン|手続き?|工事|設計|準備|協議|運行|業務|実証|バス|サービス|システム|アプリ|宣言|配置図|図面";
// What is decided on is the document or the work, not the figure inside it: 300円に改定する条例案を提出する.
const INSIDE_PRODUCT = new RegExp(
  `^[^、。\\d]{0,24}[うくすつぶむるた](?:ための|旨の|という)?[^、。をが\\d]{0,8}(?:${PRODUCT})(?:の[^、。をが\\d]{1,8})?[をが](?!目指|目標)`,
);
// The means or the matter of the sentence: ドローン3機を用いた, 指摘3項目について, 税率10%への対応.
const MATTER =
  /^(?:について|に関|に係|に対(?:する|応)|を(?:用い|使っ|使う|活用|対象|除く|含む|結ぶ|備え|有する)|に(?:当たる|あたる|相当)|目標(?:と(?!し|す)|に(?:沿|即|準|整合|対)|を(?:踏まえ|見据え))|への(?!引|拡大|回復|増|到達|向上|改善|短縮|削減|縮減)|以外)/;
const PAST_STATEMENT =
  /^(?!.*(?:目標|目指|めざ|とする|まで(?:に|と)))[^。]*(?:した|しました|だった|でした|となった|であった|となりました|に達した|とどまっ(?:た|ている)|にのぼる|に上る|しかない|に過ぎない|で推移(?:している|した)|減った|増えた)\s?(?:\([^()]*\))?\s*$/;

// 50%(1,000件/2,000件), 80%(40件中32件): the parts of which a share is made.
const PARTS = /^\(\s?\d[\d,.]*[^\d\s()]{0,4}(?:\s?\/\s?|のうち、?|中、?)\d[\d,.]*[^\d\s()]{0,4}\)/;

function isPartOfShare({ start, depth }: Quantity, masked: string): boolean {
  if (depth === 0) return false;
  const open = masked.lastIndexOf("(", start);
  return (
    /[%割](?:以上)?\s?$/.test(masked.slice(Math.max(0, open - 4), open)) &&
    PARTS.test(masked.slice(open, open + 40))
  );
}

type Near = { earlier: Quantity[]; later: Quantity[]; masked: string };

function isAside(quantity: Quantity, { earlier, later, masked }: Near): boolean {
  const before = masked.slice(Math.max(earlier.at(-1)?.end ?? 0, quantity.start - 40), quantity.start);
  const after = masked.slice(quantity.end, quantity.end + 200);
  return (
    (LEGAL.test(before.slice(-12)) && !/^\s?→/.test(after)) ||
    OF_ALL.test(masked.slice(Math.max(0, quantity.start - 40), quantity.start)) ||
    isThreshold(quantity, later, masked) ||
    isCountInName(quantity, later, masked) ||
    isPartOfShare(quantity, masked) ||
    isDescription(quantity, { earlier, later, masked }) ||
    INSIDE_PRODUCT.test(after) ||
    (quantity.comparator === null && MATTER.test(after)) ||
    PAST_STATEMENT.test(after)
  );
}

/** The quantities that are figures, of all in a segment; what leads to one that is none is none either. */
export function withoutAsides(quantities: Quantity[], masked: string): Quantity[] {
  const kept: Quantity[] = [];
  for (const [index, quantity] of quantities.entries()) {
    const earlier = quantities.slice(Math.max(0, index - 6), index);
    const previous = kept.at(-1);
    if (!isAside(quantity, { earlier, later: quantities.slice(index + 1, index + 5), masked }))
      kept.push(quantity);
    else if (previous && leadsTo(masked.slice(previous.end, quantity.start))) kept.pop();
  }
  return kept;
}
