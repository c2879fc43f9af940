import { locateMetrics } from "@/lib/metrics/extract";
import type { PlacedMetric } from "@/lib/metrics/figure";
import { plainNotation } from "@/lib/metrics/notation";
import type { RuleSet, Span } from "./schema";
import { predicatePart, type Sentence } from "./sentences";
import { everywhere, patternOf } from "./word-pattern";

/** What a target offers to be judged by, and what in it offers nothing. */
export type TargetReading = {
  /** Figures of an effect, and figures that only count activity. */
  figures: PlacedMetric[];
  counted: PlacedMetric[];
  /** Doings whose completion can be verified. */
  completions: Span[];
  /** Papers, decisions and events among them. */
  productions: Span[];
  /** Telling, advising, meeting. */
  activities: Span[];
  /** A day, month or end of a term that something is to be done by. */
  isDated: boolean;
  /** Said how often: every month, twice a week. */
  isRegular: boolean;
  /** Predicates that no one can call done. */
  vague: Span[];
};

// A noun of doing counts as done where it closes a clause or an entry of a list.
const CLOSED =
  "(?:(?:する|します|した|される|させる|させます|してい(?:る|ます)|ができ(?:る|ている))(?=$|[、。,\\s(]|こと|とともに|ほか)|し(?=[、,]|て)|され(?=[、,て]|てい|$)|(?:を|の|が)?(?:完了|終了|終え|済ませ|実現|達成)|を(?:行う|行い|行います|実施|議決|得る|受ける|始め)|(?:\\s?(?:\\([^()]{0,20}\\)|[:→]))|(?=$|[、,・/]|\\s|と(?:公表|共有|周知|開始)|及び|及ぶ|並びに)|(?:まで)?に(?:こぎつけ|至))";
const PREPARING =
  "(?!に向け|のため|に係る|について|等の検討|の検討|の支援|支援|を支援|を検討|に取り組|を進め|を目指|の推進|を推進|準備|を促|促進|の促進|に努)";

const completionSource = (nouns: string, verbs: string) =>
  `${nouns}(?:等|など)?${PREPARING}${CLOSED}|${verbs}(?:る|ます|た|ている|てい)?(?=$|[、。,\\s(]|て)|(?:でき|使え|選べ|受けられ|借りられ|見られ)る(?:よう(?:に(?:する|なる|し)))|(?:可能|無料|一本化|統一|オンライン化|電子化|民営化|LED化|無償化|ペーパーレス化|一元化|法人化|複線化|無電柱化|キャッシュレス化)(?:と|に|を)?(?:する|し(?=[、,])|します|完了|$)|[1-9][0-9]*(?:社|団体|市|者)?(?:増やし|減らし|追加し|追加す)`;

const ACTIVE =
  "(?:(?:活動|業務|事業|対応|等|など)?(?:(?:を|の|に)?(?:年|月|週)?(?:約|延べ|毎[年月週日]に?)?\\s?(?:[:\\d]|全\\d|行[うい]|実施|開催|図[るりっ]|努め|取り?組|する|し(?=[、,ま])|開[くき]|応じ|対応|進め|徹底|推進|強化|充実|$|(?=[、,]))|(?:を|の|に)[^、。をの\\d]{0,12}?(?:\\d|実施|開催|開[くき]|行[うい]|応じ|対応)))";

const TELLING = "(?:呼びかけ|呼び掛け|働きかけ|働き掛け|知らせ|声をかけ|訪ね)(?:る|ます|て)?(?=$|[、,])";
// A count alone tells how much was done where its name ends in doing and not in those reached.
const REACHED =
  /(?:者数?|率|割合|度|額|売上[高額]?|満足度?|人口|世帯数?|時間|点数|評価|契約|登録|成約|合格|取得|認定|修了)\s?$/;
const REGULAR = /毎[日週月年]|隔[週月]|(?:週|月|年)に?\d+回/;
const LESSENED = /^(?:に|へ|まで)?(?:減|削減|短縮|縮減)/;
const DATED = /\d{1,2}月|年度末まで|年度内|年内|上半期|下半期|第[1-4一二三四]四半期|月末/;

function spansOf(sentence: Sentence, text: string, pattern: RegExp): Span[] {
  const every = everywhere(pattern);
  const spans: Span[] = [];
  for (let match = every.exec(text); match && match[0] !== ""; match = every.exec(text)) {
    const start = sentence.start + match.index;
    spans.push({ start, end: start + match[0].length });
  }
  return spans;
}

function vaguePattern(ruleSet: RuleSet): RegExp {
  return patternOf(
    ruleSet,
    "vague-end",
    (of) =>
      `(?:${of("vague")}(?:等|など|化)?(?:を|に|が|の|も)?\\s?(?:(?:一層|さらに|より一層|更に|継続して|着実に|計画的に)?(?:図[るりっ]?|努め|進め|推進|目指|めざ|取り?組|行[うい]|実施|する|し(?:て|ます)|なる|させ|加速|継続|強化|つなげ|寄与|資する|向け|展開)[ぁ-ん]{0,6}|$)|(?:適切|適正|健全|円滑|効果的|効率的|積極的|計画的|着実|きめ細か|柔軟|迅速|的確|安定的|持続的|継続的|総合的|一体的)[なに][^、。]{0,14}(?:行|実施|対応|管理|運営|執行|活用|取り?組|努め)[ぁ-ん]{0,5}|${of("vagueVerbs")}[ぁ-ん]{0,5})$`,
  );
}

/** Reads a target's statements; figures come from the same recognition as the metric rows. */
export function readTarget(source: string, sentences: Sentence[], ruleSet: RuleSet): TargetReading {
  const plain = plainNotation(source);
  const completion = patternOf(ruleSet, "completion", (of) =>
    completionSource(of("completions"), of("completionVerbs")),
  );
  const production = patternOf(
    ruleSet,
    "production",
    (of) =>
      `${of("papers")}${PREPARING}${CLOSED}|(?:取りまとめ|とりまとめ|まとめ|定め|改め)(?:る|ます)?(?=$|[、,])|${of("events")}(?:等|など)?\\s?(?:\\([^()]{0,20}\\))?(?:(?:を|の|が)[^、。をの]{0,12}?(?:開催|実施|開[くき]|行[うい])|開催|実施|$|[:(])`,
  );
  const activity = patternOf(
    ruleSet,
    "activity",
    (of) => `(?:${of("activities")}|${of("sessions")})${ACTIVE}|${TELLING}`,
  );
  const reading: TargetReading = {
    figures: [],
    counted: [],
    completions: [],
    productions: [],
    activities: [],
    isDated: false,
    isRegular: false,
    vague: [],
  };
  for (const sentence of sentences) {
    const part = predicatePart(sentence.text);
    reading.completions.push(...spansOf(sentence, part, completion));
    reading.productions.push(...spansOf(sentence, part, production));
    reading.activities.push(...spansOf(sentence, sentence.text, activity));
    reading.isRegular ||= REGULAR.test(sentence.text);
    reading.isDated ||= DATED.test(sentence.text);
    const tail = part.slice(-50);
    const vague = vaguePattern(ruleSet).exec(tail);
    const at = sentence.start + part.length - tail.length + (vague?.index ?? 0);
    if (vague) reading.vague.push({ start: at, end: at + vague[0].length });
  }
  sortFigures(locateMetrics(source), plain, reading);
  return reading;
}

// A count stands right beside its activity: 教室の開催 年6回, 30社訪問.
const NEAR_BEFORE = 8;
const NEAR_BEHIND = 10;
const COUNTED_UNIT =
  /^(?:回|件|社|者|地区|か所|カ所|ヶ所|人|名|部|枚|校|世帯|団体|会場|講座|教室|コース|事業所|戸|軒|町内会|自治会|園|日)$/;

/** Tells figures that count an activity of the same statement from those of what comes of it; both are in order. */
function sortFigures(metrics: PlacedMetric[], plain: string, reading: TargetReading): void {
  let index = 0;
  for (const metric of metrics) {
    const { activities } = reading;
    while ((activities[index]?.end ?? Number.POSITIVE_INFINITY) < metric.start - NEAR_BEFORE) index += 1;
    const behind = plain.slice(metric.end, metric.end + NEAR_BEHIND).search(/[\n。]/);
    const reach = metric.end + (behind < 0 ? NEAR_BEHIND : behind);
    const hasActivity = (activities[index]?.start ?? Number.POSITIVE_INFINITY) <= reach;
    const isCounted = hasActivity && mayCount(metric, plain);
    (isCounted ? reading.counted : reading.figures).push(metric);
  }
}

function mayCount(metric: PlacedMetric, plain: string): boolean {
  const isChange = metric.baseline !== null || LESSENED.test(plain.slice(metric.end, metric.end + 8));
  const before = plain.slice(Math.max(0, metric.start - 24), metric.start).replace(/[をはが:\s]{1,24}$/, "");
  return COUNTED_UNIT.test(metric.unit ?? "") && !isChange && !REACHED.test(before);
}
