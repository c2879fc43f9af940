import { INFLECTED } from "./grammar";
import { predicatePart } from "./sentences";
import { either } from "./word-pattern";

// Doings that every office has: to want more of them tells nobody what will be done.
const COMMON_DOING = either(
  "広報|周知|啓発|普及啓発|意識啓発|PR|宣伝|情報提供|情報発信|発信|情報共有|勧奨|相談|指導|助言|支援|見守り|連絡|調整",
  "研修|講習|訓練|窓口対応|接遇|対応|募集|案内",
);
const MORE = "(?:充実|強化|徹底|拡充|促進|推進|向上|改善)";
// Those whom the office itself is made of; what citizens are to become is its goal.
const STAFF = "(?:人材|職員|担当者|担当職員|専門職|専門職員|技術者|技術職員|組織|全庁|庁内)";
const STAFF_QUALITY =
  "(?:意識|資質|能力|スキル|力量|モラル|接遇力?|知識|技術|専門性|対応力|応対力)(?:の|・)?(?:改革|向上|醸成|高揚|徹底|強化|啓発|涵養)";
const TRAINING =
  "[^、。でをへにがも\\d]{0,4}(?:研修会?|講習会?|学習会|勉強会|会議|朝礼|面談)(?:等|など)?(?:による|を通じた|での)";
// Particles but の join a thing, a place or a person to a doing, and so tell how.
const PLAIN = "[^、。でをへにとがも\\d]";
// To everybody and everywhere is to nobody.
const LEAD =
  "(?:(?:市民|住民|町民|区民|事業者|関係者|対象者)(?:等|など)?(?:へ|に対する)の?|(?:地域|庁内|市内|職場|全庁)(?:における|での|の))";
const AIMED = `(?:等|など)?(?:(?:を|に)(?:より一層|一層|さらに|更に)?(?:図|努|行|進|推進|実施|取り?組|目指|する)${INFLECTED})?`;

const BARE = new RegExp(
  `^${either(
    `${LEAD}?${PLAIN}{0,8}?${COMMON_DOING}(?:活動|業務|事業|体制|機能|力|支援)*の?(?:一層の|更なる|さらなる)?${MORE}(?:(?:や|と|及び|・)?${MORE})?`,
    `(?:${PLAIN}{1,6}の)?${STAFF}の?(?:(?:確保|定着|採用)(?:・|と|や|及び))?(?:育成|養成|資質向上|人材育成|スキルアップ|レベルアップ)(?:(?:・|と|や|及び)(?:確保|定着|活用))?`,
    `${either(TRAINING, `(?:${TRAINING})?${STAFF}の`)}[^、。でをへにとがもの\\d]{0,5}?${STAFF_QUALITY}`,
    "(?:(?:危機|問題|目的|当事者|コスト|改革)?意識|機運|気運|危機感)の?(?:醸成|高揚|啓発|改革|向上|共有)",
  )}${AIMED}$`,
);

/** Whether a means only names a doing that every office has, and that there is to be more of it: 広報活動の充実. */
export function isBareMeans(text: string): boolean {
  return BARE.test(predicatePart(text));
}
