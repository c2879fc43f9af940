import type { NumberPlace } from "./naming-numbers";

export type NumberSigns = {
  comparator: string | null;
  change: "up" | "down" | null;
  isNil: boolean;
  known: boolean;
  /** In a bracket behind a figure of the same unit. */
  isAgain: boolean;
};

// Nouns of doing that may stand right behind a unit (20人確保); anything else there begins a name (3市広域).
const DOING =
  "(?:実施|開催|達成|到達|維持|堅持|継続|確保|実現|獲得|設置|導入|登録|参加|受講|作成|策定|整備|採用|改善|向上|拡大|上昇|低下|短縮|創出|認定|養成|育成|配置|配布|発行|解消|回復|取得|新規|完了|公開|掲載|配信|発信|訪問|支援|締結|指定|移行|回収|販売|契約|購入|植樹|更新|修繕|目標|実績|現状|見込|予定|程度|前後|相当|以|未満|超|増|減|削|縮|上回|下回|突破|強|弱|目指|規模|体制|分(?=[をのに、。()\\s]|$|拡|増|減|の)|台(?![帳風所]))";
const GOES_ON = new RegExp(
  `^(?:[^一-龥々ァ-ヶーA-Za-z0-9]|アップ|ダウン|カット|プラス|${DOING}|[一-龥][いうえかきくけげさしじすせたちっつてなねばびぶべまみむめらりるれろわ](?!の)|[一-龥々]{2}(?:する|し|さ|でき|[、,。)\\s]|$)|$)`,
);
const NAMING_NOUN =
  /^(?:(?:制(?!定|作)|[化型級版系])(?![ぁ-ん]?する)|規模の|企業|事業所の|方式|交替|交代|部門|構成|学級|体制(?!を?(?:維持|確保|堅持|継続|とす|にす|$))|制度|構想|会議|協議|大学|病院|世帯|地域|広域|程度遅|合同|同時|単位)/;
// A count of partners or options describes something and aims at nothing.
const DESCRIBING =
  /^(?:(?:の[^、。\d]{0,12})?のうち|に(?:つき)?\d|に(?:通知|送|配|案内|周知|呼びかけ|聞)|を(?:上限|限度)|で(?:構成|つく|組織|共同|連携|行う協議|協議)|による(?:共同|協定|協議|連携|協議会)|で(?:試行|[^、。\d]{2,16}を(?:開|実施|行|進め))|に(?:分け|統一|集約|まとめ|統合|一本化)|を(?:比較|統合|廃止|選[ばびぶん])|の(?:案|候補|選択|代表|関係|首長|有識者|中から|うち|間で|立場|視点|観点|連携|共同)|から(?:見積|選|提案|の)|(?:間|同士|共同|連携)|と(?:の)?(?:連携|協定|協議|共同|の))/;
const SPAN = /^(?:年|年間|歳|か月|カ月|ヶ月|ヵ月|箇月|週|週間|日|日間|秒|分間|g|t|m|a|L)$/;
const PLACES = /^(?:つ|区|市|町|村|県|市町|市町村|駅|港|ルート)$/;
const PHYSICAL = /^(?:g|t|m|a|L)$/;
const CLOSED = /^(?:[、。)\s/(]|を|に|と|へ|で|$)/;
const SPAN_NAME =
  /(?:期間|日数|時間|寿命|年齢|年数|まで|所要|平均|延長|距離|長|幅|量|重さ|面積|数|待ち|開館|開所|休館|取得|休暇|閉館|猶予|短縮)(?:を|は|が|の|:|で)?[\s:(]?(?:約|平均|月平均|年平均|年間|年|月|週)?$/;
// 半分の7日に縮める: a span that something is brought to.
const CHANGED_TO =
  /^(?:に|へ|まで)(?:と)?(?:縮|短く|短縮(?!された|した)|抑え|減ら|引き?[上下]げ|延ば|伸ば|延長|早め)/;
const LONG_SPAN = /^(?:年|年間|歳|か月|カ月|ヶ月|ヵ月|箇月)$/;
const LONG_SPAN_NAME = /(?:期間|日数|寿命|年齢|年数|時間)(?:を|は|が|の|:|で)?[\s:(]?(?:約|平均)?$/;
const SHARE_NAME =
  /(?:率|指数|指標|比率?|係数|評価|評点|スコア|満足度|度合い?|倍率|単価|密度|出生率|順位|値)\s?(?:を|は|が|で|:)?\s?\(?$/;

/** The sentence leads to or from the number: →85%, 85tから90tへ. */
function isOnTheWay(before: string, unit: string | null, after: string): boolean {
  if (/→\s?$/.test(before) || /^\s?(?:\([^()]{0,20}\)\s?)?→/.test(after)) return true;
  if (unit === null)
    return /\d[\d,.]*から$/.test(before) ? /^(?:に|へ)/.test(after) : /^から\d[\d,.]*(?:に|へ)/.test(after);
  // Ages and years from one to the other describe (0歳から18歳までの支援), unless the sentence goes there.
  if (LONG_SPAN.test(unit) && /から[^\d]{0,3}$/.test(before) && !/^(?:へ|に|以上|以下)/.test(after))
    return false;
  const isStart =
    /^から(?:約|平均|年間|月)?\d/.test(after) && (!LONG_SPAN.test(unit) || LONG_SPAN_NAME.test(before));
  return isStart || /\d[^\d\s、。]{0,4}から(?:約|平均|年間|月)?$/.test(before);
}

// 3公園8基: two counts of one work side by side.
const SECOND_COUNT = /^\d[\d,.]*[一-龥a-z]{1,3}(?:[、。)\s]|$)/;

/** Whether what stands around a number and its unit lets it be a figure of its own. */
export function mayStandAlone({ before, unit, after }: NumberPlace, signs: NumberSigns): boolean {
  const isMeasured = signs.comparator !== null || signs.change !== null;
  if (signs.isNil) return unit !== null || /^(?:[^一-龥々ァ-ヶーA-Za-z]|を?達成|継続|維持|件|$)/.test(after);
  if (isOnTheWay(before, unit, after)) return true;
  if (unit === null) return isUnitless(before, after, signs.comparator);
  if (NAMING_NOUN.test(after.replace(/^(?:以上|以下|未満)/, "")) || DESCRIBING.test(after)) return false;
  if (/ほか\s?$/.test(before)) return false;
  if (signs.isAgain) return true;
  if (unit === "歳" && /^(?:以上|以下|未満)(?![をにと、。]|$)/.test(after)) return false;
  if (LONG_SPAN.test(unit)) return LONG_SPAN_NAME.test(before);
  if (PHYSICAL.test(unit) && /[\s:=を約]$/.test(before) && CLOSED.test(after)) return true;
  if (PLACES.test(unit)) return isMeasured || /数\s?[:をはがの]?\s?(?:約|計)?$|:\s?$/.test(before);
  if (SPAN.test(unit))
    return isMeasured || SPAN_NAME.test(before) || /:\s?$/.test(before) || CHANGED_TO.test(after);
  if (!signs.known && !isMeasured)
    return /^[を\s()→、。・:]|^$|^目標|^達成|^維持/.test(after) && !/^の/.test(after);
  return isMeasured || GOES_ON.test(after) || (/[^\d\s]\s$/.test(before) && SECOND_COUNT.test(after));
}

/** A number without a unit is a figure where a threshold or the name of a share stands right beside it. */
function isUnitless(before: string, after: string, comparator: string | null): boolean {
  if (comparator && comparator !== "=") return !/^(?:以上|以下|未満|以内)の/.test(after);
  const isClosed = /^(?:[、,。)\s]|を|に|と|$|\()/.test(after);
  return isClosed && SHARE_NAME.test(before);
}
