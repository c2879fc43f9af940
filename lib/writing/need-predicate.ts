import type { RuleSet, Span } from "./schema";
import { predicatePart, type Sentence } from "./sentences";
import { patternOf } from "./word-pattern";

/** What may follow a word of need when it is the statement's own predicate. */
const COPULA =
  "(?:である|です|だ|であります|で|に?なっている|となっている|となっています|になっています|となる|となります|になる|となってきている|とされている|とされています|とされる|になってきている|にある|にあります|といえる|と言える|と考える|と考えます|と考えている|と考えられる|と考えられます|と思われる|だと考える|であると考える|であると考えられる|だと思われる)";
const STATE = "(?:状況|状態|現状|ところ|もの|段階|時期|課題)";

const NEED =
  "(?:がある|があります|があると考える|があると考えられる|がある状況(?:である|です|にある)?|性がある|性が高い|性が(?:高ま|増し)(?:っている|っています|ている|ています)|がございます)";
const OBLIGATION =
  "べき(?:である|です|だ|で|と(?:考え|思わ)(?:る|られる|ている)|ところである|状況(?:である|にある))?|(?:なければ|なくては|ねば)(?:なら|いけ)(?:ない|ません|ぬ)(?:状況(?:である|です|にある)?)?|(?:欠かせ|欠かすことができ|欠くことができ)(?:ない|ません)(?:状況(?:である|にある))?|(?<![日間月年用円人額期金分力]|時間|費用)を要(?:する|します)(?:状況(?:である|です|にある)?)?";

const ENDING = (needs: string, wishes: string) =>
  `(?:${wishes}(?:る|ます|ている|ています|てきている|つつある|ておる)?(?:${STATE}(?:である|です|だ|にある|となっている|にあります)?)?|${needs}(?:${NEED}|(?:な|の)?${STATE}?${COPULA}?|(?:な|の)${STATE}(?:である|にある|となっている|です)?)|${OBLIGATION})$`;

// A predicate beside others of the same statement: 求められており、 必要であり、
const COORDINATED = (needs: string, wishes: string) =>
  `(?:${wishes}て(?:おり|いて)|${needs}(?:であり|となっており|があり|とされており|な状況にあり)|べきであり|なければならず|欠かせず)(?=[、,])`;

/** Rules of a procedure are facts: 申請には押印が必要である. */
const PROCEDURE =
  /(?:に|際|場合|ため)は[^、。]{0,30}(?:書類|来庁|押印|申請|許可|免許|登録|届出|予約|診断書|証明書?|手続き?|申込み?|同意書)が必要(?:である|です|だ|となる|となります|となっている)?$/;

/** A statement of need where a fact should stand: the need is the statement's own predicate. */
export function findNeedAsPredicate(sentences: Sentence[], ruleSet: RuleSet): Span[] {
  const atEnd = patternOf(ruleSet, "need-end", (of) => ENDING(of("needs"), of("wishes")));
  const beside = patternOf(ruleSet, "need-beside", (of) => COORDINATED(of("needs"), of("wishes")));
  return sentences.flatMap((sentence) => {
    const part = predicatePart(sentence.text);
    // The whole predicate stands in the last signs; a window keeps the search short.
    const from = Math.max(0, part.length - 60);
    const tail = part.slice(from);
    if (PROCEDURE.test(tail)) return [];
    const found = atEnd.exec(tail);
    const offset = found ? from : 0;
    const match = found ?? beside.exec(part);
    if (!match) return [];
    const start = sentence.start + offset + match.index;
    return [{ start, end: start + match[0].length }];
  });
}
