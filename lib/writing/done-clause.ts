import type { RuleSet } from "./schema";
import { either, patternOf } from "./word-pattern";

const DONE = either(
  "(?:さ|な|行わ|が完了|を完了|完了|が終了|終了|が実施|実施|され)*(?:され|し|した|なされ|行われ|させ|でき)(?:て|た)?(?:いる|います|おり|い|ある)?(?:状態|状況)?(?:(?:に|と)?なっている|である|にある|です)?",
  "が(?:完了|終わ|終了|済ん|済み|始ま|行われ|でき|実施され|開始され|完成し|なされ)[ぁ-ん]{0,6}(?:状態)?",
  "を(?:終え|完了し|開始し|行っ|実施し)[ぁ-ん]{0,6}",
  "済み?(?:である|となっている)?|する|します|される|$",
);
const DOINGS = either(
  "開催|実施|配布|配付|掲載|送付|派遣|交付|開始|共有|周知|聴取|点検|調査|検証|整理|説明|報告|募集|受講|工事",
  "刷新|一新|積立て?|貸付け?|受付け?|引継ぎ?|処理|執行|回収",
);
const RUNNING =
  /(?:機能|運用|稼働|運営|活用|供用|利用|使用|施行|適用|実施)(?:が(?:開始され|始まっ)|され|し)?(?:て(?:いる|います|おり)|された|した)?$|^(?:すべて|全て)?$/;

const ASPECT = "(?:て(?:いる|います|おり|いて|ある)|た)?(?:状態|状況)?(?:(?:と|に)なっている|である|にある)?";
// What a thing undergoes when the office has done with it.
const UNDERGONE = `${either(
  "付さ|諮ら|掛けら|結ば|交わさ|届けら|配ら|開か|作ら|つくら|置か|設けら|建てら|備えら|示さ|出さ|送ら|貼ら|載せら",
  "執り行わ|催さ|営ま|刷ら|納めら|改めら|掲げら|植えら|架けら|敷か|付けら|据えら|収めら|納めら|引き渡さ|切り替えら|取り付けら|まとめら|定めら|決めら",
  "立ち上げら|入れ替えら|取り壊さ|張り替えら|塗り替えら|直さ",
)}れ${ASPECT}`;
const BECOME_READY = either(
  `(?:まとまっ|決まっ|固まっ|定まっ|立ち上がっ|仕上がっ|[りしい来]上がっ|揃っ|そろっ|終わっ|始まっ)${ASPECT}`,
  `(?<!環境|体制|条件|まち|基盤)(?:が|も)整っ${ASPECT}`,
  "(?:まとまり|決まり|固まり|立ち上がり|[仕りしい来]上がり|揃い|終わり|始まり|整い|済み)",
  "(?:載って|済んで)(?:いる|います|おり)",
  "(?:予定|計画|工程|日程)(?:どおり|通り)に?(?:進捗し|進ん|進み|施工され|運ん|運び)[ぁ-ん]{0,8}",
  `(?<!(?:理解|意識|支援|情報|目|サービス|医療|知識|考え|恩恵|心)[がはも][^、。]{0,20})(?:行き渡っ|出回っ|配り終え|届け終え)${ASPECT}`,
);
const FINISHED = either(
  `(?:を|も)(?:終え|済ませ|完了し|完成させ)${ASPECT}`,
  `(?:引き?渡し|承認|議決|認可|認定|許可|答申|提言|同意|採択|指定|登録|交付決定)を(?:受け|得)${ASPECT}`,
);

/** That something was done: a thing is made, held, handed over, ready. */
const donePattern = (ruleSet: RuleSet): RegExp =>
  patternOf(
    ruleSet,
    "done",
    (of) =>
      `${either(
        `(?:${of("completions")}|${of("papers")}|${DOINGS})(?:等|など)?${DONE}`,
        `${of("completionVerbs")}られ(?:た|て)?(?:いる|います|おり|ている|ています)?`,
        "(?:終わっ|始まっ|終え)て(?:いる|います|おり)",
        `(?:${of("sessions")}|${of("activities")}|${of("events")}|[会式])が[^、。が]{0,10}(?:行わ|実施さ|開催さ|開か)れ${ASPECT}`,
        UNDERGONE,
        BECOME_READY,
        FINISHED,
      )}$`,
  );

// What is bettered, kept, used or felt tells an effect, though it stands in the passive.
const FELT = either(
  "共感|尊重|評価|認識|認知|期待|信頼|支持|注目|理解|重視|感謝|歓迎|保障|救済|救助|救命|搬送|治療|解放|節約|節減",
  "消費|購入|選択|継続|循環|緩和|軽減|排除|回避|発見|確認|発揮|還元|応援|抑え|短縮|習慣化|浄化|供給|回復|愛用|利用|使用|活用",
);

// What the office keeps for itself is no effect, however well it is kept.
const PAPERWORK = "(?:進捗|台帳|名簿|帳簿|記録|工程|予定表|書類|議事録|計画)(?:状況|管理)?[がはも]";
/** A thing that something was done to: 点字版が作成されている. */
const passivePattern = (ruleSet: RuleSet): RegExp =>
  patternOf(ruleSet, "undergone", (of) => {
    const passive = `(?:さ|[がはも](?:行わ|なさ|実施さ))れ${ASPECT}$`;
    const effect = either(of("vague"), of("results"), of("improvements"), FELT);
    const kept = `(?<=${PAPERWORK}[^、。]{0,10}(?:管理|執行|運用|整理|共有))`;
    return `(?=${passive})(?:${kept}|(?<!${effect}))(?<=[一-龥ァ-ヶー]{2}|[A-Z]化)${passive}`;
  });

const PEOPLE =
  "(?:市民|住民|人|世帯|子ども|児童|生徒|学生|保護者|家庭|親子?|客|患者|利用者|高齢者|若者|農家|店|企業|事業者)";
// People who do or finish something of their own tell an effect.
const PEOPLE_DO = new RegExp(
  either(
    `${PEOPLE}(?:が|も|は)[^、。]{0,24}を(?:終え|済ませ|受け|得)`,
    `(?:${PEOPLE}|職員)(?:が|も|は)[^、。]{0,24}(?<!受講)して(?:いる|います)$`,
    "(?<!移行|変更|契約|認可|入札)(?:手続き?|用事|用件|買い?物|支払い?|申込み?|診察|通院)(?:が|は|も|を)[^、。]{0,10}(?:終わ|終え|済)",
  ),
);

// How well a service is done is what people get of it.
const DONE_WELL = new RegExp(
  `${either(
    "(?:公正|公平|透明|丁寧|迅速|安全|良質|親切|清潔|きめ細か|きめ細やか|安定し|充実し|活発|自主的|主体的|自発的)[なた]",
    "(?:の高い|性のある|[分わ]かりやすい|行き届いた|寄り添った|根ざした|開かれた|主体の)",
    "(?:途切れ|途切れの|切れ目の|無駄の|漏れの|偏りの|滞りの)ない|(?:実情|実態|状況|ニーズ|要望|特性)に(?:合っ|即し|沿っ|応じ)た",
    "(?:声|意見|意向)を(?:反映|生か|活か|踏まえ|取り入れ)し?た",
  )}[^、。]{1,14}が(?:行わ|実施さ|執行さ|運営さ|提供さ)れ(?:て(?:いる|います|おり)|る|ます)(?:状態|状況)?$`,
);

/** Whether a clause says no more than that something is done. */
export function isOnlyDone(clause: string, ruleSet: RuleSet): boolean {
  const tail = clause.slice(-40);
  if (PEOPLE_DO.test(tail) || DONE_WELL.test(tail)) return false;
  return (
    donePattern(ruleSet).test(tail) || RUNNING.test(clause.slice(-24)) || passivePattern(ruleSet).test(tail)
  );
}
