import { CLAUSE_END, INFLECTED, INTANGIBLE, QUALITY, WHENEVER_DONE } from "./grammar";
import type { RuleSet } from "./schema";
import { either, patternOf } from "./word-pattern";

const DOING = either(
  "行[ういっ]|いたし|致し|実施|開催|開[くき]|催[すし]|上演|図[るりっ]|努め|取り?組|する|します|し(?=[、,]|ながら)|して(?:い|まい)",
  "応じ|乗[りる]|対応|進め|徹底|推進|強化|充実|継続|続け|重ね|繰り返|密に|緊密|深め|講じ|設け",
);
const HOW_OFTEN = "(?:年|月|週)?(?:約|延べ|のべ|毎[年月週日]に?)?\\s?";
// A noun of activity is one where it is done, counted, or closes a clause.
// A body that meets is spoken of by its name: 協議会の活動.
const ACTIVE = `(?<!会(?=の(?:活動|運営|設立|会員|提言|答申|加入)))(?:活動|業務|事業|対応|体制|等|など)?${either(
  `(?:を|の|に|も)?${HOW_OFTEN}(?:[:\\d(]|全\\d|(?<=\\s)[^、。\\s\\d]{1,8}\\d|${DOING}|$|(?=[、,]))`,
  `(?:を|の|に)[^、。をの\\d]{0,14}?(?:\\d|${DOING})`,
  // One of two things done, and an answer to what people bring.
  `(?:や|と|及び|並びに|・)[^、。をの\\d]{1,12}(?:を|に|への)[^、。をの\\d]{0,8}?${DOING}`,
  "(?:や|と|及び|並びに)[^、。をの\\d]{1,12}への(?:対応|応対|回答|助言)$|への(?:(?:丁寧|迅速|親切|適切|的確|誠実|確実|きめ細か)な)?(?:対応|応対|回答|助言)$",
)}`;

// Verbs of telling and of going to see somebody.
const TELLING_VERBS = either(
  "呼び?(?:かけ|掛け)|働き(?:かけ|掛け)|語り(?:かけ|掛け)|声を(?:かけ|掛け)|知らせ|訴え|勧め|薦め|説い|説[きく]|教え",
  "(?<!次代に|世代[へに]|後世[へに])伝え|励まし|励ます|諭し|諭す|売り込[みむん]|誘い|誘う|聞き取[りるっ]|聴き取[りるっ]",
  "お願いし|お願いする|お願いいたし|お伝えし|お伝えする|訪ね|見回[りるっ]|赴[くき]|出向[くき]|足を運|に伺[いう]|語[りる]|連絡を(?:取|密)|話を(?:する|し|聞)|耳を傾け|話し合|語り合",
);
const TELLING = `${either(
  TELLING_VERBS,
  "(?:電話|連絡|案内|案内状|手紙|メール|はがき|ハガキ|通知|チラシ|文書|冊子|パンフレット|リーフレット)を[^、。を]{0,12}(?:送[りるっ付]|かけ|掛け|配[りるっ]|届け|渡[しす]|出[しす])",
  "(?:意見|話|言葉|情報|議論)を(?:届け|交わ|聴[きくい]|聞[きくい]|伺[いうっ]|うかが[いうっ]|頂戴|やり取り)",
  "(?:話し合|語り合|意見|交流|相談|対話)[^、。]{0,8}(?:機会|場)を[^、。]{0,8}(?:設け|つく|作|持)",
  "(?:注意|納付|提出|申告|受診|加入|登録|接種)を促[しす]",
)}[ぁ-ん]{0,8}${CLAUSE_END}`;

const GATHERING =
  "(?<![議機社都大示演表験流査動楽覧評技])会(?:の|を)[^、。をの]{0,12}?(?:開[催くき]|実施|行[うい])";
// Whatever is done for so many homes and groups, unless it leaves a thing with them.
const FOR_MANY = `(?=\\d)(?<!(?:補助|助成|交付|支給|貸与|工事|調査|設置|検査)[^、。]{0,10})\\d+(?:軒|世帯|団体|クラス|学級|会場|自治会|町内会|集落|サロン|グループ)(?:で|に|を対象に|に対して?)[^、。]{0,6}(?:行[ういっ]|実施|開催)[ぁ-ん]{0,6}${CLAUSE_END}`;
const RECURRING = `(?:毎[日週月年]|隔[週月]|(?<!\\d)(?:週|月|年)に?\\d+[回日]|(?:学期|四半期|月|季節)ごとに)[^、。を]{0,14}?(?:行[ういっ]|実施|開催|開[くき]|発行|発刊|刊行|配信|発信|掲載|配布)[ぁ-ん]{0,8}${CLAUSE_END}`;

/** Telling, advising, meeting, and what is done again and again. */
export const activityPattern = (ruleSet: RuleSet): RegExp =>
  patternOf(ruleSet, "activity", (of) =>
    either(`(?:${of("activities")}|${of("sessions")})${ACTIVE}`, TELLING, GATHERING, RECURRING, FOR_MANY),
  );

/** A course or a meeting, at the place where a doing begins. */
export const sessionPattern = (ruleSet: RuleSet): RegExp =>
  patternOf(ruleSet, "session", (of) => `^(?:${of("sessions")}|会(?=[のを]))`);

const VAGUE_DOING =
  "(?:図[るりっ]|努め|進め|推進|目指|めざ|取り?組|行[ういっ]|実施|する|し(?:て|ます)|なる|させ|加速|継続|続け|強化|つなげ|寄与|資する|向け|展開|行い)";

// A direction found or a way opened is nothing that could be shown afterwards.
const HEADING_FOR = `${either(
  "(?:方向性?|道筋|道|見通し|めど|目途|目処|糸口|突破口|方策|展望|活路|可能性|あり方|在り方|着地点|接点)",
)}(?:を|に)[^、。を]{0,8}(?:見いだ|見出|見つけ|つけ|付け|開[きくい]|切り開|拓|切り拓|探[りるっ]|模索|議論|考え)${INFLECTED}`;
// As much as can be, of whatever it is.
const AT_BEST =
  "(?:[一1]\\s?[人件社つ日歩]でも(?:多|早|前|先)|[一1]日も早|少しでも|できる(?:だけ|限り|かぎり)|可能な限り|極力|なるべく|より(?:多く|早く|良[いく]|よ[いく])|もっと)[^。]{0,40}";
// What others are to do is asked of them, and nobody knows of how many.
const ASKED_OF_OTHERS = "て(?:いただ[きくけ]|もら[いうえ]|頂[きくけ])[ぁ-ん]{0,12}";
// The name of what is measured, or only that it is to grow, without how far.
const NAME_ALONE = `${either(
  "(?:率|割合|(?:者|件|人|客|回|冊|台|校|手|戸|世帯|店舗|企業|団体)数|人口|面積|金額|総額|[^\\d、。]{1}額|排出量|収穫量|販売量|満足度|認知度|達成度|平均寿命|健康寿命)",
  "(?:率|割合|数|額|量|度|者|客|人口|世帯|時間|費|冊|得|益|入)の(?:増|減|上積み|上乗せ|挽回|巻き返し|伸び|底上げ|増減)",
)}`;

/** Predicates that no one can call done, at a statement's end. */
export const vaguePattern = (ruleSet: RuleSet): RegExp =>
  patternOf(
    ruleSet,
    "vague-end",
    (of) =>
      `${either(
        `${of("vague")}(?:等|など|化)?(?:を|に|が|の|も)?\\s?(?:(?:[^、。をの\\d]{0,10}?)${VAGUE_DOING}${INFLECTED}|$)`,
        `${QUALITY}(?:な|に|た|で)[^、。]{0,14}(?:行|実施|対応|管理|運営|執行|活用|取り?組|努め|提供|稼働|運行|運用)${INFLECTED}`,
        `${of("vagueVerbs")}${INFLECTED}`,
        HEADING_FOR,
        AT_BEST,
        WHENEVER_DONE,
        ASKED_OF_OTHERS,
        NAME_ALONE,
        `${INTANGIBLE}(?:を|の)?(?:構築|整備|確立|形成|見直し|再編|強靱化|強靭化)(?:を?(?:する|します|行う|図る))?`,
        "(?:まち|社会|地域|職場|学校|市役所|施設|公園|窓口|行政)に(?:する|します|変え[ぁ-ん]{1,4})",
        "[てで](?:い[くき]|ゆく|まい|参)[ぁ-ん]{0,4}",
        "(?<=を|が)[一-龥]{1,2}[しなよ]?く(?:する|します|なる)",
      )}$`,
  );
