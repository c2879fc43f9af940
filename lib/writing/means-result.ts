import { locateMetrics } from "@/lib/metrics/extract";
import { INFLECTED } from "./grammar";
import type { RuleSet } from "./schema";
import { predicatePart } from "./sentences";
import { hasStep } from "./step";
import { either, patternOf } from "./word-pattern";

const AIM = either(
  "図[るりっ]|目指|めざ|努め|推進|促進|進め|実現|達成|する|します|させ",
  "つなげ|つなが|繋げ|結び[付つ]け|寄与|期[すし]",
);
const AIMING = `(?:等|など)?(?:(?:を|に|が|の)?\\s?(?:一層|より一層|さらに|更に|着実に|[^、。をのは]{0,8}に)?)?\\s?${AIM}[^、。]{0,16}`;
const MEASURE = `${either(
  "額|数|率|者|度|量|意識|力|体制|機能|人口|負担|サービス|環境|基盤|満足|時間|排出|事故|所得|生活|地域|まち",
  "残高|比率|経費|コスト|単価|残業|滞納|犯罪|被害|格差|不安|不便|混雑|渋滞|超過|依存",
)}(?:の|を[^、。を]{0,12})?`;
// What the office holds in its own hand may be made more or fewer as a step.
const OWN = either(
  "回数|枚数|様式|記入欄|項目|部数|便数|本数|窓口|職員|台数|席数|定員|時間帯|頻度|人数|人員|部署|会議|書類|手続き?",
  "箇所|か所|蔵書|コース|講座|種類|品目|品数|メニュー|紙面|頁|ページ|予算|配分|枠|幅|区画|点数|箇所数",
  "時刻|時期|締め?切り?|日程|期日|秒数|文字|字|音量|間隔|(?:回収|収集|診察|開館|営業|受付|相談)日|曜日",
  "(?:受付|開館|開庁|開所|診療|利用|運行|営業|窓口)時間|期限|期間",
);
const OWN_COUNT = "\\d+(?:名|組|台|基|か所|箇所|本|回|枚|部|室|席|便)";
const CHANGING = either(
  "高め|上げ|引き?上げ|下げ|引き?下げ|増や|減ら|伸ば|延ば|維持|抑え|食い止め|くい止め|歯止めをかけ|防[ぎぐ]|無く|なく",
  "広げ|(?<!(?:検討|議論|協議|研究|対話|連携|考察|話し合い)を[^、。]{0,4})深め|保[ちつ]|守[りるっ]|縮め|早め|速め|和らげ|促[すし]|育て|育[むみ]|はぐく|培|根付かせ|取り戻|呼び戻",
  "ゼロに|半減させ|倍増させ|解消|実現|達成|軽く|身に付けさせ|身につけさせ",
);
// A lead-in to the steps below it is no statement of its own.
const UNFINISHED = /(?:ため|上で|うえで|にあたり|に当たり|に際し|に向けて?)$/;
const REACHED = either(
  "を(?:実現|達成)[すし][^、。]{0,4}",
  "(?:高まっ|深まっ|広がっ|根付い|向上し|なくなっ|定着し|実現し|解消され|改善され|確立され|確保され|増え|増加し|減少し|減っ)て(?:いる|います)",
  "(?:増加?|減少?|黒字|プラス|均衡|上昇|ゼロ)(?:へ|に)の?(?:転換|反転|回帰|転[じず])[^、。]{0,4}",
  "(?:者|数|件|事故|災害|火災|児童|死|患|違反|苦情|犯罪|滞納|ミス|不正|事案|被害|残業|廃棄|ごみ)の?ゼロ",
  "(?:ゼロ|皆無|黒字|首位)の?(?:継続|維持|堅持|更新)[^、。]{0,6}",
  "(?:減少|流出|悪化|増加|低下|高騰|高止まり|拡散|衰退)の?(?:抑制|防止|阻止|緩和|食い止め)[^、。]{0,6}",
  "(?:率|割合|額|者数?|人口|件数|費)(?:を|が)[^、。を]{0,14}(?:高|低|多|少な|短|小さ)く(?:する|します|し|なる)",
  "(?:割|%|半数|大半|多数)(?:以上|超)?(?:の[^、。]{1,10})?(?:に|から)[^。]{1,24}(?:て(?:いただ|もら|頂)|を(?:得|いただ|頂))[ぁ-ん]{1,6}",
  "(?:暮らせ|過ごせ|でき|保たれ|守られ|得られ|図られ|されやすくなっ)て(?:いる|います)",
  "(?<!こと)(?:と|に)なって(?:いる|います)",
);
// A good that is made or kept is what all steps are for.
const GOOD = either(
  "(?:まち|社会|地域|職場|市役所|学校|風土|環境|関係)を(?:つく[りる]|創[りる]|築[きく]|作[りる])[ぁ-ん]{0,6}",
  "(?:信頼|評価|支持|満足|共感|愛着)を(?:得|獲得)[ぁ-ん]{0,6}",
);
const BETTER_KIND =
  "(?:円滑|快適|安全|良好|豊か|魅力的|健全|強靱|安心|のない|できる|やすい|られる)(?:な|で)?[^、。]{1,10}の";
const CHANGE_OF =
  "(?:数|額|率|量|度|者|客|人口|世帯|件数|冊数|収入|所得|時間|残高|費|割合|点)の?(?:増|減|純増|微増|回復|維持|半減|倍増|圧縮|抑制|低下|低減|縮小|伸長|伸び|底上げ|引き?上げ|引き?下げ)";

/** A state is a result whatever it is a state of; a betterment is one only of something. */
export type Result = "state" | "betterment" | null;

/** Whether a statement without a step ends in a state to be reached. */
export function resultOf(text: string, ruleSet: RuleSet): Result {
  const part = withoutFigure(predicatePart(text));
  if (hasStep(part, ruleSet) || UNFINISHED.test(part)) return null;
  const state = patternOf(
    ruleSet,
    "state",
    (of) => `(?:${of("results")}(?:${AIMING}|(?:等|など)?$)|${REACHED})$`,
  );
  if (state.test(part.slice(-60))) return "state";
  const betterment = patternOf(ruleSet, "betterment", (of) => {
    const better = of("improvements");
    const good = `(?:${of("results")}|${better})`;
    return `${either(
      `${better}${AIMING}`,
      `${MEASURE}(?:${better}・?)+(?:等|など)?`,
      `${good}[^、。]{0,30}を推進(?:する|します)?`,
      `${good}(?:と|及び|・|や)[^、。]{1,14}の${good}`,
      `${CHANGE_OF}(?:等|など)?(?:${AIMING})?`,
      `(?<!${OWN})(?:を|が)(?:(?!${OWN_COUNT})[^、。を]){0,14}?${CHANGING}${INFLECTED}`,
      "(?:率|割合|数|額|量|度|時間)を[^、。を]{0,14}(?:以上|以下|以内|未満|並み|水準|平均)(?:と|に)(?:する|します|なる|抑え)[^、。]{0,4}",
      GOOD,
      `${BETTER_KIND}(?:${good}|創出|形成|構築|提供)`,
      `に(?:つなげ|結び[付つ]け|寄与|資)${INFLECTED}`,
    )}$`;
  });
  const isAim = /[^、。]{2,}を(?:目指|めざ)[すしせ]/.test(part);
  return isAim || betterment.test(part.slice(-60)) ? "betterment" : null;
}

/** A statement without the figure that closes it: 滞納繰越額の圧縮 ▲3,000万円. */
function withoutFigure(part: string): string {
  const from = Math.max(0, part.length - 24);
  return part.slice(0, from) + part.slice(from).replace(/[\s:]+[▲△+\-約]?\d[\d,.]*[^\s\d、。]{0,8}$/, "");
}

const AIM_BEFORE =
  /(?:率|割合|度|数|額|人口|寿命|件数|量|時間|残高|費)(?:を|は|が|の)?\s?[、:(]?\s?(?:(?:1人|一人|1世帯|1日|年間|月平均|1人1日)(?:当たり|あたり)?)*(?:約|目標)?$|(?:普及|促進|拡大|向上|削減)[^、。]{0,4}[:(][^、。]{0,10}$/;
const REACHES = /^(?:以上|以下|以内)?(?:を|の)?(?:達成|目指|めざ)/;
const AIM_AFTER =
  /^(?:以上|以下|以内|未満|超|台)?(?:を|に|へ|まで|と|の|への|までの)?(?:達成|目指|めざ|引き?上げ|引き?下げ|高め|増や|減ら|伸ば|する|し[、,]|向上|増|減|削減|縮減|維持|確保|短縮|抑え|抑制|とす)/;
// Behind the name of a measure a figure that closes its line is one to be reached; one of doings is a plan of work.
const MEASURE_BEFORE =
  /(?<!(?:開催|実施|訪問|配布|送付|発行|相談|巡回|指導|設置|購入|配置|参加|募集|予定|派遣|回|枚|台|部|定員)(?:件|人|者|回|枚|台|部|箇所)?)(?:率|割合|件数|人数|者数|額|度)[:\s]{1,2}$/;
const CLOSES = /^(?:以上|以下|以内|未満)?\s*(?:$|[(\n。])/;

// Those who lie above or below a figure are whom a step turns to.
const ATTRIBUTE =
  /^\)?(?:以上|以下|以内|未満|超|台)?(?:の|に(?:届|達し|満た)[^、。]{0,8}?[いたる](?=[一-龥])|を(?:超え|下回|上回)[^、。]{0,6}?[るた](?=[一-龥]))[^、。]{0,6}(?:地区|地域|世帯|人|者|方|学校|校|園|施設|事業者|企業|団体|家庭|集落|路線|箇所|区間|自治会|店|所属|課)/;
const RATE_SET =
  /(?:文字|字|文字サイズ)[をはの]?[^、。]{0,4}$|(?:補助|負担|充当|税|利|割引|減免|加算|補てん|助成)率[^、。]{0,4}$/;

/** Figures aimed at, and not the counts, dates and sizes that steps carry. */
function isAimedAt(source: string) {
  return (metric: { start: number; end: number; unit: string | null }): boolean => {
    const before = source.slice(Math.max(0, metric.start - 24), metric.start).normalize("NFKC");
    const after = source.slice(metric.end, metric.end + 16).normalize("NFKC");
    if (ATTRIBUTE.test(after) || RATE_SET.test(before)) return false;
    const isShare = metric.unit === "%" || metric.unit === "割" || metric.unit === "ポイント";
    if (isShare) return AIM_BEFORE.test(before) || AIM_AFTER.test(after) || /目標/.test(before.slice(-6));
    if (MEASURE_BEFORE.test(before) && CLOSES.test(after)) return true;
    return (AIM_BEFORE.test(before) && AIM_AFTER.test(after)) || REACHES.test(after);
  };
}

/** The first figure of a means that tells how far to get. */
export function figureAimedAt(source: string) {
  return locateMetrics(source).find(isAimedAt(source));
}
