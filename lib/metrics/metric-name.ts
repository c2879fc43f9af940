import { PAST_TIME, TIME } from "./years";

const LEADING =
  /^(?:の(?=[一-龥])|[\s・:,、。()「」→*/|-]|(?:以上|以下|以内|未満|超)?(?:増|減)(?:の|(?=及び|並びに|、|・))|また|なお|さらに|および|及び|並びに|かつ|そして|うち|ほか|【[^】]*】|\d{1,2}[.)]\s|\(\d{1,2}\)|時点で|年度当初の|(?:以上|以下|以内|未満|超|程度)(?=[\s、,)]|$)|(?:指標名?|成果指標|目標指標|KPI|目標|[(（]?仮称[)）])[:・]|No\.?\d{1,2}\s|[アイウエオカキクケコ]\s)+/;
const TRAILING =
  /(?:[\s・:,、(→~/+=|](?:L|A|N|V)?|について|として|における|において|に関する|に係る|は|を|が|の|に|で|も|へ|と|から|より|まで|年間|毎年|合計|総計|累計|合わせ|延べ|(?<!遅)延|のべ|\d[\d.]*%?~|\d[\d,.]*[^\d\s、。()]{1,4}のうち、?|約|およそ|平均|最低でも|少なくとも|多くとも|最低|最大|最終|現状維持|目標値|目標数値|目指す値?|目標|KPI|現状値|現状|現況|基準値|基準|実績値|実績|決算額?|見込み?|各|計|年|週|月|1日|全|△|▲|対|比|同|市内|\d{1,2}[点段階]*満点[中で]|\d段階評価|\[\]|【(?:目標|現状|実績|基準)値?】|うち)+$/;
// Where one stands (前年度の3,210人から) and marks of the kind of value ((目標)) are no part of a name.
const STATE = new RegExp(
  `(?:${PAST_TIME}+|現在|現状)の?[\\d,.]+[^\\d\\s、。]{0,4}から\\s?$|\\((?:目標|現状|実績|基準)値?\\)`,
  "g",
);
const ONLY_DOING =
  /^(?:[一-龥々]{0,4}(?:し|させ|行い|図り)|引き?上げ|引き?下げ|増やし|減らし|高め|伸ばし|広げ|[をはがに]?(?:上回る|超える|下回る|維持し))$/;
const CLAUSE_END = /[、。]|,(?!\d)/;
const CLAUSE_END_OUTSIDE = /(?:[、。]|,(?!\d))(?![^()]*\))/;
const SIGNS = `${TIME}${PAST_TIME}`;
const TIMES = new RegExp(
  `対?\\s?[${SIGNS}]+(?:\\([^()]{0,8}\\)\\s?(?=比))?(?:実績|の?水準)?比?(?:までに|まで|には|に|の|で)?|年度末までに|\\d{1,3}(?:年|か月|カ月)間?で`,
  "g",
);

/** The words that a figure belongs to: what stands before it, without times, lead-ins and particles. */
export function metricName(before: string): string {
  if (before === "") return "";
  const told = before.slice(-120).replace(STATE, " ").replace(TIMES, " ");
  const whole = withoutBracket(withoutBracket(lastClause(told)))
    .replace(/\s+/g, " ")
    .trim();
  return ONLY_DOING.test(whole) ? "" : whole;
}

/** The last clause that says anything; those before it are not looked at. */
function lastClause(told: string): string {
  if (!/[、。,]/.test(told)) return strip(told);
  const clauses = told.split(told.includes(")") ? CLAUSE_END_OUTSIDE : CLAUSE_END);
  for (const clause of clauses.reverse()) {
    const name = strip(clause);
    if (name !== "") return name;
  }
  return strip(told);
}

/** A name without the bracket behind it, unless the bracket is all there is. */
function withoutBracket(name: string): string {
  if (!name.includes("(")) return name;
  const bracket = /^(.*?)\s?\([^()]*\)?$/.exec(name);
  return bracket?.[1] ? strip(bracket[1]) : name;
}

// Trailing words are looked for near the end only; a pattern that may begin anywhere costs the most of the time.
const TAIL = 16;

function strip(words: string): string {
  let name = words.trim();
  for (let last = ""; last !== name; ) {
    last = name;
    name = name.replace(LEADING, "");
    name = name.slice(0, -TAIL) + name.slice(-TAIL).replace(TRAILING, "");
  }
  return name;
}
