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
  return `(?:${either(wished, needed, OBLIGATION, OPEN_TASK)}(?:との?)?${AGE}?${OPINION}?)$`;
};

// A predicate beside others of the same statement: 求められており、 必要であり、 必要だが、
const COORDINATED = (needs: string, wishes: string) =>
  `(?:${wishes}て(?:おり|いて|い(?:る|ます)(?:が|ものの|中|なか))|${needs}(?:であり|となっており|があり|とされており|な状況にあり|(?:である|だ|です|がある|があります|となっている)(?:が|ものの|中|なか))|べきであり|べきだが|なければならず|ねばならず|欠かせず)(?=[、,])`;

// That a thing is done soon, or how it is to be done, is asked for and told as no fact: いかに残すかが課題である.
const OPEN_TASK = `${either(
  "(?:早急|早期|至急|速やか|早々|一刻も早|一日も早|1日も早|急い|急ぎ)[^、。]{1,36}(?:こと|の)(?:が|は|も)",
  "(?:いかに|どのように|どうやって|どうすれば|どう)[^、。]{1,40}か(?:が|は)",
)}(?:大きな|最大の|今後の|当面の|目下の|重い|本市の)?課題(?:${STANDS})?`;

// Whoever asks by name makes an event of it; of a time (4月から) or a reason (ことから) nobody asks.
const ASKERS = either(
  "者|市民|住民|町民|国民|人|方|会|校|園|国|県|都|道|府|省|庁|市|町|村|区|議会|委員|委員長|議員|団体|協会|組合|企業|会社|社|店",
  "家族|世帯|父母|農家|漁協|農協|JA|区長|町会|地権者|機構|局|署|部局|課|大学|病院|医院|教員|教諭|教職員|医師|生徒|児童|学生|地元|地域|法人|客|センター|施設|事業所|商店街|審議会",
);
// Of a body that may give orders が tells it too; of people in general it tells only a wish.
const BODIES = "(?:国|県|都|道|府|省|庁|議会|委員|委員会|監査人?|審議会|協議会|組合|署|裁判所|労働局)";
const ASKED_BY = new RegExp(
  `${either(
    `${ASKERS}(?:など|等|ら|たち)?(?:\\([^()]{0,20}\\))?から(?:は|も|、)?[^。]{0,60}?(?:を|と|ように?)`,
    `${BODIES}(?:から|より)(?:は|も|、)?[^。]{0,40}?が`,
    "(?:監査|検査|審査|立入り?調査|議会|会議|総会|協議会|懇談会|ヒアリング|アンケート|面談)で(?:は|も|、)?[^。]{0,40}を",
    `(?:${BODIES}|隣接市|近隣市町|他市|利用者|保護者|所有者|会|市民|住民|議員|区長|家族)に[^、。はがに]{1,30}を`,
  )}[^、。を]{0,12}$`,
);

/** Rules of a procedure are facts: 申請には押印が必要である. */
const PROCEDURE =
  /(?:に|際|場合|ため)は[^、。]{0,30}(?:書類|来庁|押印|申請|許可|免許|登録|届出|予約|診断書|証明書?|手続き?|申込み?|同意書?|資格|承認|提出|立会い?)が必要(?:である|です|だ|となる|となります|となっている|になる)?$/;

/** A statement of need where a fact should stand: the need is the statement's own predicate. */
export function findNeedAsPredicate(sentences: Sentence[], ruleSet: RuleSet): Span[] {
  const atEnd = patternOf(ruleSet, "need-end", (of) => ENDING(of("needs"), of("wishes")));
  const beside = patternOf(ruleSet, "need-beside", (of) => COORDINATED(of("needs"), of("wishes")));
  const wish = patternOf(ruleSet, "need-wish", (of) => `^${of("wishes")}`);
  return sentences.flatMap((sentence) => {
    const part = predicatePart(sentence.text);
    // The whole predicate stands in the last signs; a window keeps the search short.
    const from = Math.max(0, part.length - 60);
    const tail = part.slice(from);
    if (PROCEDURE.test(tail)) return [];
    const found = [
      { match: atEnd.exec(tail), offset: from },
      { match: beside.exec(part), offset: 0 },
    ];
    for (const { match, offset } of found) {
      if (!match) continue;
      const start = offset + match.index;
      if (wish.test(match[0]) && ASKED_BY.test(part.slice(Math.max(0, start - 80), start))) continue;
      return [{ start: sentence.at(start), end: sentence.at(start + match[0].length - 1) + 1 }];
    }
    return [];
  });
}
