import { locateMetrics } from "@/lib/metrics/extract";
import type { PlacedMetric } from "@/lib/metrics/figure";
import { plainNotation } from "@/lib/metrics/notation";
import { activityPattern, sessionPattern, vaguePattern } from "./activity-patterns";
import { completionPattern, eventPattern, HELD_EVENT, productionPattern } from "./done-patterns";
import { WHENEVER_DONE } from "./grammar";
import type { RuleSet, Span } from "./schema";
import { predicatePart, type Sentence } from "./sentences";
import { everywhere } from "./word-pattern";

/** What a target offers to be judged by, and what in it offers nothing. */
export type TargetReading = {
  /** Figures of an effect, and figures that only count activity. */
  figures: PlacedMetric[];
  counted: PlacedMetric[];
  /** Doings whose completion can be verified. */
  completions: Span[];
  /** Papers and decisions among them. */
  productions: Span[];
  /** What is held once, for people to come to. */
  events: Span[];
  /** Telling, advising, meeting. */
  activities: Span[];
  /** A day, month or end of a term that something is to be done by. */
  isDated: boolean;
  /** Said how often or for how many: every month, twice a week, everybody. */
  isRegular: boolean;
  /** Predicates that no one can call done. */
  vague: Span[];
  /** Activities that only lead up to a vague predicate: 対話を重ね、方向性を見いだす. */
  leading: Span[];
};

// A count alone tells how much was done where its name ends in doing and not in those reached.
const REACHED =
  /(?:者数?|率|割合|度|額|売上[高額]?|満足度?|人口|世帯数?|時間|点数|評価|契約|登録|成約|合格|取得|認定|修了)(?<!受講者|聴講者)\s?$/;
const REGULAR =
  /毎[日週月年]|隔[週月]|(?<!\d)(?:週|月|年|学期)に?[\d一二三四五六七八九十百]+[回日度]|(?:学期|四半期|月|季節)ごと/;
// For how many something is done, whether or not it could be read as a figure.
const FOR_HOW_MANY =
  /\d\s?(?:回|件|人|名|社|軒|戸|世帯|団体|校|園|[かカヶ箇]所|地区|会場|集落|自治会|クラス|[日週時]間)|全[^、。の]{0,4}(?:[員戸校園]|世帯|学級|地区|施設)/;
// What comes out again and again is told and spread, not completed.
const SERIAL = /(?:発行|発刊|刊行|配信|配布|掲載|送付|放送)(?:する|します|し[、,]|$)/;
const LESSENED = /^(?:に|へ|まで|ずつ)?(?:減|増や|増し|増員|削減|短縮|縮減)/;
// What is done whenever it seems fit has no day on which it is found undone.
const WHENEVER = new RegExp(`${WHENEVER_DONE}$`);
const DATED = /\d{1,2}月|年度末まで|年度内|年内|上半期|下半期|第[1-4一二三四]四半期|月末/;

// What is held on one day is an event, though its name is that of a course.
const ON_ONE_DAY =
  /\d{1,2}月\s?(?:の)?(?:\d{1,2}日|第[1-5一二三四五][^、。]?曜)(?!から|より|[~〜-]|まで)|記念日に|の日に/;
// A course or a meeting that one month or quarter is named for is held once too, unless it is for so many.
const IN_ONE_MONTH =
  /(?<![\d~〜・、,-]|月(?:から|より))(?:\d{1,2}月|第[1-4一二三四]四半期)(?:[上中下]旬|末|中)?(?!\d|から|より|\s?[~〜・、,-]\s?\d|まで|以降|号|分)/;
// A last clause about being in touch once more adds nothing that the activities would lead up to.
const LAST_CLAUSE = /[、,](?![^、,]*(?:連携|共有|協働|協力|交流|情報|連絡))[^、,]*$/;

// Going from door to door and standing in the street fill a month.
const SPREAD =
  /^(?:[^、。の]{0,4}訪問|巡回|[^、。の]{0,2}面談|視察|ヒアリング|サロン|カフェ|街頭|出前|学習支援|キャンペーン|打ち?合わ?せ|スクール|塾|学級|ひろば)/;

/** Which of a statement's sessions are held once: whatever has its day, gatherings that have a month. */
function heldOnce(text: string): (session: string) => boolean {
  if (REGULAR.test(text)) return () => false;
  if (ON_ONE_DAY.test(text)) return () => true;
  const isInOneMonth = IN_ONE_MONTH.test(text) && !FOR_HOW_MANY.test(text);
  return (session) => isInOneMonth && !SPREAD.test(session);
}

function spansOf(sentence: Sentence, text: string, pattern: RegExp): Span[] {
  const every = everywhere(pattern);
  const spans: Span[] = [];
  for (let match = every.exec(text); match && match[0] !== ""; match = every.exec(text)) {
    const end = match.index + match[0].length;
    spans.push({ start: sentence.at(match.index), end: sentence.at(end - 1) + 1 });
  }
  return spans;
}

// A doing within another word is none of its own: 意見交換を行う is no exchange of a thing.
const isWithin = (plain: string, activities: Span[], { start }: Span) =>
  activities.some(
    (one) => one.start < start && start < one.end && !/[をのにへとが、]/.test(plain.slice(one.start, start)),
  );

/** Reads a target's statements; figures come from the same recognition as the metric rows. */
export function readTarget(source: string, sentences: Sentence[], ruleSet: RuleSet): TargetReading {
  const plain = plainNotation(source);
  const reading: TargetReading = {
    figures: [],
    counted: [],
    completions: [],
    productions: [],
    events: [],
    activities: [],
    isDated: false,
    isRegular: false,
    vague: [],
    leading: [],
  };
  for (const sentence of sentences) {
    const part = predicatePart(sentence.text);
    const found = spansOf(sentence, sentence.text, activityPattern(ruleSet));
    const isHeld = heldOnce(found.length > 0 ? sentence.text : "");
    const isSession = ({ start }: Span) => {
      const session = plain.slice(start, start + 12);
      return isHeld(session) && sessionPattern(ruleSet).test(session);
    };
    const activities = found.filter((span) => !isSession(span));
    const isOwn = (span: Span) => !isWithin(plain, activities, span);
    const isSerial = REGULAR.test(sentence.text) && SERIAL.test(part);
    const isWhenever = !DATED.test(part) && WHENEVER.test(part.slice(-50));
    const completions = isSerial || isWhenever ? [] : spansOf(sentence, part, completionPattern(ruleSet));
    reading.completions.push(...completions.filter(isOwn));
    const productions = isWhenever ? [] : spansOf(sentence, part, productionPattern(ruleSet));
    reading.productions.push(...productions.filter(isOwn));
    reading.activities.push(...activities);
    reading.isRegular ||= FOR_HOW_MANY.test(sentence.text);
    const events = spansOf(sentence, part, eventPattern(ruleSet));
    const isNameless = events.length + activities.length === 0;
    reading.events.push(
      ...(isNameless ? spansOf(sentence, part, HELD_EVENT) : events),
      ...found.filter(isSession),
    );
    reading.isRegular ||= isSerial || REGULAR.test(sentence.text);
    reading.isDated ||= DATED.test(sentence.text);
    const tail = part.slice(-50);
    const vague = vaguePattern(ruleSet).exec(tail);
    const at = part.length - tail.length + (vague?.index ?? 0);
    if (!vague) continue;
    reading.vague.push({ start: sentence.at(at), end: sentence.at(part.length - 1) + 1 });
    const last = sentence.at(LAST_CLAUSE.exec(part)?.index ?? 0);
    if (activities.every(({ end }) => end <= last)) reading.leading.push(...activities);
  }
  sortFigures(locateMetrics(source), plain, reading);
  return reading;
}

// A count stands right beside its activity: 教室の開催 年6回, 30社訪問.
const NEAR_BEFORE = 8;
const NEAR_BEHIND = 10;
// Units of what is weighed, paid or measured: what they tell is no count of doings.
const MEASURED_UNIT =
  /^(?:%|ポイント|割|倍|点|位|[兆億万千百]*円|k?[gmlt]|トン|ha|ヘクタール|k?m[2²]?|㎡|㎥|km|分|秒|時間|日間?|[かヶカ]月|年|度|℃|k?Wh?|床|床数|基|棟|台)$/i;
// What people do so many times of themselves is an effect: 利用 1日平均30回.
const HABIT =
  /(?:(?:1人|一人|1世帯|1日)(?:当|あ)たり|平均|利用|来館|来場|乗車|閲覧|再生|視聴|アクセス|検索|貸出|運動|外出)[^、。]{0,6}$|(?<!開催|実施|出動|巡視|点検|清掃|監視|撮影|放送|会議|開設|訓練|活動|訪問|巡回|指導|相談|派遣|発行|研修|講座|配信|投稿)回数[^、。]{0,3}$/;

// Those whom an activity turns to are counted with it, however they are called.
const ADDRESSED = /^(?:に(?![すなは増達])|へ|宅|を対象)/;

// Of 指導者を30か所に, the figure counts places and not those before it.
const PLACES = /^(?:[かカヶ箇]所|会場|校|園|地区|団体|社|軒|戸|世帯|自治会|集落|クラス)$/;

/** Tells figures that count an activity of the same statement from those of what comes of it; both are in order. */
function sortFigures(metrics: PlacedMetric[], plain: string, reading: TargetReading): void {
  let index = 0;
  const { activities } = reading;
  const recurrent: Span[] = [];
  for (const metric of metrics) {
    while ((activities[index]?.end ?? Number.POSITIVE_INFINITY) < metric.start - NEAR_BEFORE) index += 1;
    const behind = plain.slice(metric.end, metric.end + NEAR_BEHIND).search(/[\n。]/);
    const reach = metric.end + (behind < 0 ? NEAR_BEHIND : behind);
    const hasActivity = (activities[index]?.start ?? Number.POSITIVE_INFINITY) <= reach;
    if (namesNoAim(metric, plain)) continue;
    const counts = mayCount(metric, plain);
    // What is done so many times is a doing, whatever it is called.
    const isRecurrent =
      metric.unit === "回" &&
      counts &&
      !isLimit(metric) &&
      !HABIT.test(plain.slice(Math.max(0, metric.start - 24), metric.start));
    if (isRecurrent) recurrent.push({ start: metric.start, end: metric.end });
    ((hasActivity && counts) || isRecurrent ? reading.counted : reading.figures).push(metric);
  }
  if (recurrent.length === 0) return;
  // An event that takes place again and again is an activity.
  activities.push(...(activities.length === 0 ? recurrent : []));
  reading.events = [];
}

const THRESHOLD_UNIT = /^(?:歳|回|日|分|時間|歩|年|[かヶカ]月|本|k?g)$/;
const NAME_BEHIND =
  /^(?:以上|以下|以内|未満)の?[^、。\d:→%]{0,24}(?:率|割合)(?:の[^、。\d]{1,4})?(?=[\n。]|$)/;
const PROGRAMME =
  /^(?:プロジェクト|チャレンジ|運動|大?作戦|キャンペーン|アクション|ミッション|プラン|構想|宣言|計画|クラブ|サポーターズ?)(?!参加|加入|登録|[^、。]{0,8}\d)/;
const ALWAYS = /24時間[・、]?365日|365日[・、]?24時間|(?:24時間|365日)(?:体制|対応)/;

/** A figure within a name, be it of a measure or of a programme, and round the clock tell nothing of how far to get. */
function namesNoAim({ start, end, unit }: PlacedMetric, plain: string): boolean {
  if (PROGRAMME.test(plain.slice(end, end + 24))) return true;
  if (!THRESHOLD_UNIT.test(unit ?? "")) return false;
  return (
    NAME_BEHIND.test(plain.slice(end, end + 32)) || ALWAYS.test(plain.slice(Math.max(0, start - 6), end + 6))
  );
}

// Not more than so many times is a limit on what happens, not on what is done.
const isLimit = ({ comparator }: PlacedMetric) => comparator === "<=" || comparator === "<";

function mayCount(metric: PlacedMetric, plain: string): boolean {
  if (MEASURED_UNIT.test(metric.unit ?? "%")) return false;
  const isRise = metric.baseline !== null && metric.unit !== "回";
  const isChange = isRise || LESSENED.test(plain.slice(metric.end, metric.end + 8));
  const before = plain.slice(Math.max(0, metric.start - 24), metric.start).replace(/[をはが:\s]{1,24}$/, "");
  const isObject = plain[metric.start - 1] === "を" && PLACES.test(metric.unit ?? "");
  const isAddressed = isObject || ADDRESSED.test(plain.slice(metric.end, metric.end + 4));
  return !isChange && (isAddressed || !REACHED.test(before));
}
