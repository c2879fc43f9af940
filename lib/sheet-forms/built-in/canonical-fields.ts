import type { GoalField, HeaderField } from "../fields";
import type { LocalizedText, SheetFormGoalField, SheetFormHeaderField } from "../schema";

type Changes<Field> = Partial<Omit<Field, "field">>;
type Defaults<Field> = Omit<Field, "field" | "column" | "subLabels" | "required" | "maxLength"> &
  Partial<Pick<Field & { maxLength: number | null }, "maxLength">>;

const headerDefaults: Record<HeaderField, Defaults<SheetFormHeaderField>> = {
  departmentName: {
    kind: "text",
    label: { ja: "部局名", en: "Department" },
    help: { ja: "その年度の部局の名称です。", en: "The department's name in this fiscal year." },
  },
  post: {
    kind: "text",
    label: { ja: "役職", en: "Post" },
    help: { ja: "部局を率いる人の職名です。", en: "The post of the person who leads the department." },
  },
  headName: {
    kind: "text",
    label: { ja: "氏名", en: "Name" },
    help: { ja: "公表に使う氏名です。", en: "The name used for publication." },
  },
  contact: {
    kind: "text",
    label: { ja: "連絡先", en: "Contact" },
    help: {
      ja: "市民からの問い合わせを受ける電話番号です。内線があれば添えます。",
      en: "The telephone number for citizens' questions, with the extension if there is one.",
    },
    example: { ja: "中央図書館　0000-00-0000（内線 123）", en: "Central Library 0000-00-0000 (ext. 123)" },
    maxLength: 100,
  },
  portrait: {
    kind: "portrait",
    label: { ja: "顔写真", en: "Portrait" },
    help: { ja: "部局を率いる人の写真です。", en: "A photograph of the person who leads the department." },
  },
  aspiration: {
    kind: "text",
    label: { ja: "抱負", en: "Aspiration" },
    help: { ja: "この一年への思いを一文で書きます。", en: "One sentence on what this year is to bring." },
    example: {
      ja: "遠くの人にこそ、先に届く一年にします。",
      en: "A year in which those who live farthest away are served first.",
    },
    maxLength: 100,
  },
  conductGuideline: {
    kind: "list",
    label: { ja: "行動指針", en: "Principles of conduct" },
    help: {
      ja: "職員が日々よりどころにする言葉を、一行に一つ書きます。",
      en: "The principles that staff work by, one per line.",
    },
    example: {
      ja: "・まず現場へ行く\n・分からないことは、その日のうちに聞く",
      en: "- Go and see first\n- Ask on the same day",
    },
    maxLength: 600,
  },
  sections: {
    kind: "sections",
    label: { ja: "組織体制", en: "Sections" },
    help: { ja: "部局に属する課です。", en: "The sections of the department." },
  },
  basicPolicies: {
    kind: "paragraphs",
    label: { ja: "基本方針", en: "Basic policies" },
    help: {
      ja: "部局の進む方向を、見出しと短い説明の組で書きます。",
      en: "Where the department is heading: headings, each with a short explanation.",
    },
    maxLength: 4000,
  },
  issues: {
    kind: "paragraphs",
    label: { ja: "現状と課題", en: "Present state and issues" },
    help: {
      ja: "いま何が起き、何が足りないかを、見出しと説明の組で書きます。",
      en: "What is happening and what is lacking: headings, each with an explanation.",
    },
    maxLength: 6000,
  },
};

const goalDefaults: Record<GoalField, Defaults<SheetFormGoalField>> = {
  policyNumbers: {
    kind: "policyItems",
    label: { ja: "関連の施策・基本事業No", en: "Policy item no." },
    help: {
      ja: "この目標が支える総合計画の基本事業を選びます。",
      en: "The items of the comprehensive plan that this goal serves.",
    },
  },
  title: {
    kind: "text",
    label: { ja: "表題", en: "Title" },
    help: { ja: "何をするかを一目で分かるように書きます。", en: "What is to be done, at a glance." },
    example: { ja: "移動図書館で本に触れる機会を増やす", en: "Bring books closer by the mobile library" },
    maxLength: 120,
  },
  background: {
    kind: "paragraph",
    label: { ja: "これまでの経緯", en: "Background" },
    help: { ja: "ここに至るまでに行ったことを書きます。", en: "What has been done so far." },
    example: {
      ja: "移動図書館は2台で18か所を月1回まわってきました。令和6年度に利用者の声を聞き、夕方の停車を3か所で試しました。",
      en: "Two vans have called at 18 stops once a month. In 2024 we asked readers and tried evening stops at three places.",
    },
    maxLength: 1500,
  },
  purpose: {
    kind: "paragraph",
    label: { ja: "取り組む目的", en: "Purpose" },
    help: { ja: "誰のために何を変えたいかを書きます。", en: "What is to change, and for whom." },
    example: {
      ja: "図書館が遠い地区の子どもと高齢の方が、歩いて行ける場所で本を借りられるようにするため。",
      en: "So that children and older people far from the library can borrow books within walking distance.",
    },
    maxLength: 1500,
  },
  currentState: {
    kind: "paragraph",
    label: { ja: "現在の状態", en: "Current state" },
    help: {
      ja: "数字や事実で、いまの姿を書きます。意見や必要性は書きません。",
      en: "Today's facts and figures, without opinion.",
    },
    example: {
      ja: "令和7年度の移動図書館の貸出しは12,400冊、利用した人は1,150人。停車場所まで歩いて10分以内に住む人は、対象4地区の58％。",
      en: "In 2025 the vans lent 12,400 books to 1,150 people. 58 % of the people in the four areas live within ten minutes of a stop.",
    },
    maxLength: 1500,
  },
  issues: {
    kind: "paragraph",
    label: { ja: "課題", en: "Issues" },
    help: {
      ja: "目的とのあいだに残る隔たりを書きます。",
      en: "What still stands between today and the purpose.",
    },
    example: {
      ja: "停車の曜日と時間が学校や通院と重なる場所が7か所あり、行きたくても行けない。",
      en: "At seven stops the day or hour falls together with school or the clinic, so that people cannot come.",
    },
    maxLength: 1500,
  },
  targets: {
    kind: "list",
    label: { ja: "達成目標", en: "Targets" },
    help: {
      ja: "年度末に達したかどうかを誰もが判断できる数値や成果物を書きます。",
      en: "Figures or results that anyone can judge at the end of the year.",
    },
    example: {
      ja: "・移動図書館を利用した人　1,150人 → 1,500人\n・停車場所　18か所 → 22か所",
      en: "- People who used the vans: 1,150 → 1,500\n- Stops: 18 → 22",
    },
    maxLength: 1500,
  },
  achievedState: {
    kind: "paragraph",
    label: { ja: "達成された状態", en: "Achieved state" },
    help: {
      ja: "達成したとき、市民の暮らしがどうなっているかを書きます。",
      en: "What is then true for citizens.",
    },
    example: {
      ja: "対象4地区の10人に7人が、歩いて10分以内の場所で月に一度は本を借りられる。",
      en: "Seven in ten people of the four areas can borrow books within ten minutes of home once a month.",
    },
    maxLength: 1500,
  },
  means: {
    kind: "list",
    label: { ja: "手段・工程", en: "Means" },
    help: {
      ja: "何をどの順に進めるかを、一行に一つ書きます。",
      en: "The steps in their order, one per line.",
    },
    example: {
      ja: "・6月末までに4地区で停車の希望を聞く\n・9月までに停車場所と時刻表を改め、全戸に配る\n・10月から22か所をまわり、毎月の利用者を数える",
      en: "- Ask the four areas for their wishes by the end of June\n- New stops and timetable by September, sent to every home\n- Call at 22 stops from October and count readers each month",
    },
    maxLength: 2000,
  },
  deadline: {
    kind: "date",
    label: { ja: "期日", en: "Deadline" },
    help: { ja: "年度内のいつまでに達成するかを書きます。", en: "By when within the fiscal year." },
    example: { ja: "令和9年3月末", en: "31 March 2027" },
  },
};

const unset = { required: false, maxLength: null, column: null, subLabels: [] };

/** A header field with its usual kind, label and help, changed where a form prints it differently. */
export function headerField(
  field: HeaderField,
  changes: Changes<SheetFormHeaderField> = {},
): SheetFormHeaderField {
  return { ...unset, ...headerDefaults[field], ...changes, field };
}

/** A goal field with its usual kind, label and help, changed where a form prints it differently. */
export function goalField(field: GoalField, changes: Changes<SheetFormGoalField> = {}): SheetFormGoalField {
  return { ...unset, ...goalDefaults[field], ...changes, field };
}

/** The mission text that several goals can share, under its usual label unless a form prints another. */
export function missionText(
  label: LocalizedText = { ja: "組織使命", en: "Mission" },
  help: LocalizedText = {
    ja: "部局が何のためにあるかを書きます。",
    en: "What the department exists to achieve.",
  },
) {
  return {
    ...unset,
    field: "text" as const,
    kind: "text" as const,
    label,
    help,
    required: true,
    maxLength: 300,
  };
}
