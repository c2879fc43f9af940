const LEADING =
  /^(?:の(?=[一-龥])|[\s・:,、。()「」→*/-]|また|なお|さらに|および|及び|並びに|かつ|そして|うち|ほか|【[^】]*】|\d{1,2}[.)]\s|\(\d{1,2}\)|時点で|年度当初の|(?:指標|成果指標|目標指標|指標名|KPI)[:・]|[（(]?仮称[)）])+/;
const TRAILING =
  /(?:[\s・:,、(→~/+]|について|として|における|において|に関する|に係る|は|を|が|の|に|で|も|へ|と|から|より|まで|年間|毎年|合計|総計|累計|延べ?|のべ|約|およそ|平均|最低でも|少なくとも|最低|目標値|目標数値|目標|現状値|現状|実績|各|計|年|週|月|1日|全|△|▲|対|比|同|\d{1,2}[点段階]*満点中|うち)+$/;
// Where one stands (前年度の3,210人から) and marks of the kind of value ([目標]) are no part of a name.
const STATE = /(?:前年度?|昨年度?|現在|現状)の?[\d,.]+[^\d\s、。]{0,4}から\s?$|\[(?:目標|現状|実績)値?\]/g;
const ONLY_DOING =
  /^(?:[一-龥々]{0,4}(?:し|させ|行い|図り)|引き?上げ|引き?下げ|増やし|減らし|高め|伸ばし|広げ|[をはがに]?(?:上回る|超える|下回る))$/;
const TIMES =
  /対?\s?(?:(?:令和|平成|昭和|[RHS](?=\d))\s?(?:元|\d{1,2})(?:\(\d{4}\))?|(?:19|20)\d\d(?:\([^()]{0,8}\))?|(?:本|今|前|昨|来|翌|次)年度?(?=[\s末比にのまは(:、]|当初|実績|$))(?:年度末|年度|年)?(?:\d{1,2}月)?(?:末|当初|時点)?(?:実績)?比?(?:までに|まで|には|に|の|で)?|\d{1,2}月末?までに|年度末までに|\d{1,3}(?:年|か月|カ月)間?で/g;

/** The words that a figure belongs to: what stands before it, without times, lead-ins and particles. */
export function metricName(before: string): string {
  let name = before.slice(-120).replace(STATE, " ").replace(TIMES, " ");
  const clauses = name.split(/(?:[、。]|,(?!\d))(?![^()]*\))/).filter((clause) => strip(clause) !== "");
  name = strip(clauses.at(-1) ?? name);
  const bracket = /^(.*?)\s?\([^()]*\)?$/.exec(name);
  const whole = (bracket?.[1] ? strip(bracket[1]) : name).replace(/\s+/g, " ").trim();
  return ONLY_DOING.test(whole) ? "" : whole;
}

function strip(words: string): string {
  let name = words.trim();
  for (let last = ""; last !== name; ) {
    last = name;
    name = name.replace(LEADING, "").replace(TRAILING, "");
  }
  return name;
}
