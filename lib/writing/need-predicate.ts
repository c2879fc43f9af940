import type { RuleSet, Span } from "./schema";
import { predicatePart, type Sentence } from "./sentences";
import { either, patternOf } from "./word-pattern";

const ON = "(?:る|ます)";
const BECOMING = `な(?:${either("る|ります|ろう", `って(?:い|く)${ON}`, "っておる", `ってき(?:た|ました|てい${ON})`)})`;
const STATE = "(?:状況|状態|現状|ところ|もの|段階|時期|課題|局面|事態|時代)";
const STANDS = either(
  "である|です|だ|であります|といえる|と言える",
  `に(?:あ(?:る|ります)|(?:来て|きて|至って|直面して|置かれて)い${ON})`,
  `と${BECOMING}`,
  `(?:を迎えて|が続いて)い${ON}`,
);
const OPINION =
  "(?:(?:である|だ)?(?:とも?|ものと)(?:考え|存じ|思[わいう]|感じ|認識|いえ|言え|捉え|とらえ|判断|見込)[ぁ-ん]{0,8})";
const AGE = `(?:${STATE}${STANDS}?)`;

/** What may follow a word of need when it is the statement's own predicate; a need that is over is a fact. */
const BEING = either(
  "である|です|だ|で|であります|でございます|であろう|だろう|でしょう",
  `とも?${BECOMING}|に${BECOMING}`,
  `とされ(?:る|ます|てい${ON})`,
  "にあ(?:る|ります)",
  `(?:に迫られ|を感じ)(?:る|てい${ON})`,
);
const HAVING = `性?(?:が|は|も)(?:一層|さらに|より|ますます|大いに|十分に|特に|強く|極めて)?${either(
  "あ(?:る|ります|ろう|るだろう)|ございます|高い|大きい",
  `(?:高くなって|残って|残されて|増して)い${ON}`,
  `(?:生じて|出て|高まって|強まって|増して)(?:い${ON}|き(?:た|てい${ON}))`,
  `(?:指摘さ|認識さ|叫ば|言わ|示さ)れ(?:る|てい${ON})`,
)}`;

const OBLIGATION = either(
  "べき(?:である|です|だ|で|であろう)?",
  "(?:なければ|なくては|ねば)(?:なら|なり|いけ)(?:ない|ません|ぬ)",
  "(?:欠かせ|欠かすことができ|欠くことができ|欠かすことのでき|避けて(?:は)?通れ|避けて通ることができ|なくてはなら)(?:ない|ません)",
  "(?<![日間月年用円人額期金分力]|時間|費用)を要(?:する|します)",
  "(?<!中止|休止|休業|廃止|縮小|断念|停止|延期|制限)(?:せ|行わ|図ら|進め|改め|見直さ|取り組ま|努め)ざるを得(?:ない|ません)",
  "(?:望まし|好まし)い",
  "(?:ていく|ていくべき|べき|なければならない)時期(?:に来て|にきて|を迎えて|に差し掛かって)い(?:る|ます)",
  "(?:有効|効果的)(?:である|だ)?と考え(?:る|ます|られ(?:る|ます))",
  "(?:て(?:いき|まいり|行き|ほし)|し|図り|行い|進め|高め)たい",
  "(?:つなげ|つな[ぎい]|広げ|増やし|減らし|取り組み|目指し|支え|守り|防ぎ|深め|強め|整え|改め|生かし|活かし|残し|育て|果たし|応え|努め|いただき)たい(?:ところである|ところです|です)?",
);

const ENDING = (needs: string, wishes: string) => {
  const wished = `${wishes}${either(
    "る|ます|よう|ておる|つつあ(?:る|ります)",
    `て(?:い|き(?:てい)?)(?:る|ます|た)`,
    `る(?:こと|よう|もの)(?:と|に)?${BECOMING}`,
  )}`;
  const needed = `${needs}(?:${HAVING}|(?:な|の|に)?${STATE}?${BEING}?|(?:な|の))`;
  return `(?:${either(wished, needed, OBLIGATION)}(?:との?)?${AGE}?${OPINION}?)$`;
};

// A predicate beside others of the same statement: 求められており、 必要であり、 必要だが、
const COORDINATED = (needs: string, wishes: string) =>
  `(?:${wishes}て(?:おり|いて|い(?:る|ます)(?:が|ものの|中|なか))|${needs}(?:であり|となっており|があり|とされており|な状況にあり|(?:である|だ|です|がある|があります|となっている)(?:が|ものの|中|なか))|べきであり|べきだが|なければならず|ねばならず|欠かせず)(?=[、,])`;

/** Rules of a procedure are facts: 申請には押印が必要である. */
const PROCEDURE =
  /(?:に|際|場合|ため)は[^、。]{0,30}(?:書類|来庁|押印|申請|許可|免許|登録|届出|予約|診断書|証明書?|手続き?|申込み?|同意書?|資格|承認|提出|立会い?)が必要(?:である|です|だ|となる|となります|となっている|になる)?$/;

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
    const start = offset + match.index;
    return [{ start: sentence.at(start), end: sentence.at(start + match[0].length - 1) + 1 }];
  });
}
