/**
 * Tells numbers that are figures from numbers that name something: periods, ordinals, ages, telephone and
 * policy numbers, laws, clock times, road names.
 */
export type NumberPlace = {
  before: string;
  unit: string | null;
  after: string;
  /** The number itself. */
  printed: string;
  /** Where the number begins in the segment. */
  start: number;
};

const anyOf = (kinds: Record<string, string>) => `(?:${Object.values(kinds).join("|")})`;

/** What stands before a number that names something, by kind. */
const NAME_BEFORE = new RegExp(
  `${anyOf({
    ordinals: "第|No\\.?|NO\\.?|№|別表|様式|別紙|資料|議案|附則|その",
    telephones: "内線|TEL|Tel|電話|FAX",
    roads: "国道|県道|市道|府道|町道|都道|号線",
    standards: "ISO\\s?|JIS\\s?|Ver\\.?|Is値?\\s?",
    degrees: "震度|要介護|要支援|介護度|レベル|マグニチュード|ステージ|フェーズ|警戒|等級",
    times: "午前|午後|正午|築",
    letters: "[A-Za-z]-?",
    parts: "\\d[-.・]|\\d:",
    ratios: "[\\d一二三四五六七八九十](?:人|年|日|週|か月|月|校|世帯|か所|園|地区|施設)に",
  })}$`,
);

/** What stands right behind a number that names something, by kind. */
const NAME_BEHIND = new RegExp(
  `^\\s?${anyOf({
    times:
      "周年|年ぶり|年連続|年計画|年後|年先|年前|世紀|年次|年来|年越|日前|日目|日号|月号|年問題|泊\\d日|時(?!間)|学期|期(?!間)",
    days: "時間365日|時間体制|時間対応|時間36|時間営業|時間受付|時間いつ|時間利用|日(?:の救急|体制|対応|24時間)",
    ages: "年生|年目|年債|歳児|歳代|か月児|ヶ月児|代(?!の割|目)|学年",
    laws: "条|項(?!目)|号|章|節",
    ranks: "級|類|次(?!元)|番(?!目)|等(?!分)|点満点|段階(?:評価|中|の|\\)|で)|つ星",
    places: "丁目|階|車線|番地|番線",
    rates:
      "[十百千万億]{0,2}人(?:当たり|あたり|につき|対|一台|1|に[\\d一二三四五六七八九])|日当たり|日平均|日あたり|日(?=約?\\d)|[^\\d\\s、。()]{1,3}(?:当たり|あたり|につき)|世帯当たり|世帯あたり|校1|件当たり|回当たり|台当たり|割負担|倍の\\d|分の\\d|%上限",
    periods: "か年|カ年|ヶ年|箇年",
    members: "市町で|町で構成|者協議|者会議|人乗り|人学級|人槽|人ひとり|人1人|人ずつ|つひとつ",
    kinds: "大(?![会人])|本柱|本の柱|つの柱|つの視点|輪車|次元|点セット",
  })}`,
);
const CLOCK = /時$|時\s?$/;
const PHONE = /^[-‐]\d|^:\d|^・\d+年/;
/** 小6国語, 中3: a year at school. */
const SCHOOL_YEAR_BEFORE = /(?<![一-龥])[小中高]$/;

// 2025プラン names a plan, and 24時間 the clock round unless it is counted (24時間以内).
const YEAR_OF_NAME =
  /^(?:プラン|ビジョン|計画|構想|戦略|大会|フェア|万博|アジェンダ|宣言|運動|プロジェクト|アクション)/;
const ROUND_THE_CLOCK = /^時間(?![以未超をにへ内→、。)/\s(-]|$)/;

// 1件も起こさない
const NOT_ONE = /^[^\d\s、。も]{1,3}も[^、。\d]{1,14}(?:ない|なく|ず|ません)/;

/** Whether a number is a piece of a name; `behind` is the text right after its digits. */
export function isPartOfName({ before, printed, start }: NumberPlace, behind: string): boolean {
  if (NAME_BEFORE.test(before.slice(-8)) || PHONE.test(behind) || NAME_BEHIND.test(behind)) return true;
  if (printed === "1" && NOT_ONE.test(behind)) return true;
  if (/^(?:19|20)\d\d$/.test(printed) && YEAR_OF_NAME.test(behind)) return true;
  if (printed === "24" && ROUND_THE_CLOCK.test(behind)) return true;
  if (SCHOOL_YEAR_BEFORE.test(before.slice(-2)) && !/^(?:校|人|名|[\d,.])/.test(behind)) return true;
  if (CLOCK.test(before.slice(-2)) && /^\s?分/.test(behind)) return true;
  if (/^\s?[.)]\s?[^\d%]/.test(behind) && start <= 1) return true;
  return /^\s?[~-]\d+(?:年|月|歳|日|時)/.test(behind);
}
