import { describe, expect, it } from "vitest";
import { goalsOf, lostPieces, proposalOf } from "../support/proposals";

const rows = (...lines: string[][]) => lines.map((cells) => cells.join("\t")).join("\n");

describe("a made-up sheet in the form of 2021", () => {
  const head = rows(
    ["部局名", "港湾局"],
    ["役職", "局長"],
    ["氏名", "浜 なぎさ"],
    ["2021(令和3)年度の抱負", "海から町を元気に"],
  );
  const scale = "業績目標の達成状況\n3. よくできた\n2. ふつう\n1. できなかった";
  const headings = ["組織使命", "組織使命達成に向けての目標", "目標の達成水準", "目標を達成するための手段"];
  const level =
    "<p>〈現在の状態〉 岸壁が古い。</p> <p>↓</p> <p>〈達成目標〉</p> <ul> <li>岸壁の点検 10か所</li> <li>・補修 2か所</li> </ul> <p>※目標が達成した状態 船が安心して着ける。</p>";
  const goals = rows(
    headings,
    ["◎部局目標1", "", "", ""],
    ["港を守ります。", "岸壁の点検", level, "<ul> ・点検 ・補修</ul>"],
    ["◎部局目標2", "港を守ります。", "清掃", "〈現在の状態〉ごみが多い。"],
    ["◎部局目標3", "", "", ""],
  );
  const assessments = rows(
    ["達成状況(自己評価)", "理由"],
    ["3", "予定より早く終えた。"],
    ["", ""],
    ["１", "<p>嵐が続いた。</p>"],
  );
  const source = [head, "", scale, "", goals, "", assessments, ""].join("\n");
  const proposal = proposalOf("iga-2021", source);

  it("keeps the parts apart and reads list items with and without a bullet", () => {
    expect(goalsOf(proposal)[0]).toMatchObject({
      currentState: "岸壁が古い。",
      targets: "・岸壁の点検 10か所\n・補修 2か所",
      achievedState: "船が安心して着ける。",
      means: "・点検\n・補修",
    });
  });

  it("reads a row that was shifted beside its marker, and keeps a goal of which nothing is left", () => {
    expect(proposal.missions.map(({ text, goals: { length } }) => [text, length])).toEqual([
      ["港を守ります。", 2],
      [null, 1],
    ]);
    expect(goalsOf(proposal)[1]).toMatchObject({
      number: 2,
      title: "清掃",
      currentState: "ごみが多い。",
      means: null,
    });
  });

  it("gives each row of assessment to its goal and leaves a blank one out", () => {
    expect(goalsOf(proposal).map(({ assessments: [first] }) => first ?? null)).toEqual([
      { kind: "SELF", level: 3, reason: "予定より早く終えた。" },
      null,
      { kind: "SELF", level: 1, reason: "嵐が続いた。" },
    ]);
  });

  it("reads another number of levels than the form's and doubts it", () => {
    expect(proposal.scale.map(({ order, label }) => [order, label])).toEqual([
      [1, "できなかった"],
      [2, "ふつう"],
      [3, "よくできた"],
    ]);
    expect(proposal.doubts.map(({ path }) => path)).toContain("/scale");
    expect(proposal.header).toMatchObject({ headName: "浜 なぎさ", aspiration: "海から町を元気に" });
    expect(lostPieces(source, proposal)).toEqual([]);
  });
});

describe("a made-up sheet in the form of 2022", () => {
  const headings = [
    "業績目標",
    "目標の表題 (何を)",
    "達成水準 (どの程度まで)",
    "手段 (どのような方法で)",
    "期日 (いつまでに)",
    "達成状況",
    "理由",
  ];
  const goal = [
    "◎部局目標１ 関連の組織使命 森を育てます。",
    "関連の施策・基本事業No. 4-2・③ 間伐を進める",
    "〈達成目標〉・20ha",
    "・測る ・伐る",
    "令和5年2月末",
    "4",
    "雪が少なかった。",
  ];
  const schedule = rows(
    ["月日", "時間", "", "", "部局", "基本事業数", "協議者"],
    ["2022年4月11日(月)", "9:00", "10:00", "1:00", "森林部", "4", "・市長 ・副市長"],
    ["", "10:00", "10:30", "1:00", "予備", "", ""],
  );
  const source = `この春の予定をお知らせします。\n\n${schedule}\n\n${rows(headings, goal)}\n`;
  const proposal = proposalOf("iga-2022", source);

  it("reads marker, mission, policy number and deadline out of one row", () => {
    expect(proposal.missions[0]?.text).toBe("森を育てます。");
    expect(goalsOf(proposal)[0]).toMatchObject({
      number: 1,
      title: "間伐を進める",
      policyNumbers: ["4-2-3"],
      means: "・測る\n・伐る",
      deadline: "2023-02-28",
      assessments: [{ kind: "SELF", level: 4, reason: "雪が少なかった。" }],
    });
  });

  it("reads the timetable and doubts a length that does not fit", () => {
    expect(proposal.schedule.map(({ start, minutes, reserve }) => [start, minutes, reserve])).toEqual([
      ["09:00", 60, false],
      ["10:00", 60, true],
    ]);
    expect(proposal.schedule[1]?.date).toBe("2022-04-11");
    expect(proposal.panelists).toEqual(["市長", "副市長"]);
    expect(proposal.doubts.map(({ path }) => path)).toContain("/schedule/1/minutes");
  });

  it("keeps the notice around the form as an unread passage", () => {
    const unread = proposal.doubts.filter(({ path }) => path === "");
    expect(unread.map(({ excerpt }) => excerpt)).toEqual(["この春の予定をお知らせします。"]);
  });
});

describe("a made-up sheet in the form of Miyazu", () => {
  const parts =
    "<p><b>【施策】</b> 見守りを広げる</p> <p><b>【達成すべき指標】</b></p> <p>協力員 R4:10人 → R5:20人</p> <p><b>【指標を実現するための取組・手段等】</b></p> <ul> <li>①募る</li> <li>説明する</li> </ul>";
  const contents = rows(
    ["No.", "組 織 目 標", "ページ"],
    ["1", "安心な町にします。", "P1"],
    ["2", "楽しい町にします。", "P2"],
  );
  const pages = rows(["1", "<p>安心な町をつくります。</p>", ""], ["運営目標", "①", parts], ["", "②", ""]);
  const source = `# 令和5年度 組織目標\n所属 福祉部\n\n## 【福祉部 行動指針】\n\nよく聴き\nよく考えます\n\n${contents}\n\n${pages}\n`;
  const proposal = proposalOf("miyazu-2023", source);

  it("reads two tiers, the goals counted within the mission", () => {
    expect(proposal.missions.map(({ text }) => text)).toEqual(["安心な町をつくります。"]);
    expect(goalsOf(proposal)).toHaveLength(1);
    expect(goalsOf(proposal)[0]).toMatchObject({
      number: 1,
      title: "見守りを広げる",
      targets: "協力員 R4:10人 → R5:20人",
      means: "①募る\n・説明する",
    });
  });

  it("reads department and guideline, and doubts the contents list and the empty row", () => {
    expect(proposal.header).toMatchObject({
      departmentName: "福祉部",
      conductGuideline: "よく聴き\nよく考えます",
    });
    const doubts = proposal.doubts.map(({ path, excerpt }) => [path, excerpt]);
    expect(doubts).toEqual([
      ["/missions", "楽しい町にします。"],
      ["/missions/0", "②"],
      ["/missions/0/text", "安心な町にします。"],
    ]);
  });
});

describe("a made-up sheet in the form of Kikugawa", () => {
  const table = rows(
    ["", "重点施策・事業", "取組内容", "達成目標"],
    ["1", "茶の販路", "商談会を開きます。", "12月末までに3回。"],
  );
  const source = `平成31年度 茶業部の運営方針\n\n茶業部長\n\n緑 茶太郎\n\n茶業部の組織体制\n\n生産課\n\n販売課\n\n基本方針\n\n- 香りを守る\n畑を守ります。\n- 広める\n町の外へ\n広めます。\n\n現状と課題\n\n- 担い手\n足りません。\n\n重点的に取り組む施策・事業\n\n${table}\n`;
  const proposal = proposalOf("kikugawa-2019", source);

  it("reads the header from title, signature and headings", () => {
    expect(proposal.header).toMatchObject({
      departmentName: "茶業部",
      post: "茶業部長",
      headName: "緑 茶太郎",
      sections: ["生産課", "販売課"],
      basicPolicies: [
        { title: "香りを守る", text: "畑を守ります。" },
        { title: "広める", text: "町の外へ広めます。" },
      ],
      issues: [{ title: "担い手", text: "足りません。" }],
    });
  });

  it("reads the table as goals without a mission, and doubts nothing", () => {
    expect(proposal.missions).toHaveLength(1);
    expect(proposal.missions[0]).toMatchObject({
      text: null,
      goals: [{ number: 1, title: "茶の販路", means: "商談会を開きます。", targets: "12月末までに3回。" }],
    });
    expect(proposal.doubts).toEqual([]);
  });

  it("says what an era year that never came means in every text, and leaves the text as it is", () => {
    const late = source
      .replace("生産課", "平成33年度準備課")
      .replace("畑を守ります。", "平成32年度まで畑を守ります。")
      .replace("- 担い手", "- 平成34年の担い手")
      .replace("商談会を", "平成32年8月に商談会を");
    const { header, missions, doubts } = proposalOf("kikugawa-2019", late);
    expect(doubts.map(({ path, excerpt }) => [path, excerpt])).toEqual([
      ["/header/basicPolicies/0/text", "平成32年度"],
      ["/header/issues/0/title", "平成34年"],
      ["/header/sections/0", "平成33年度"],
      ["/missions/0/goals/0/means", "平成32年8月"],
    ]);
    expect(header.sections[0]).toBe("平成33年度準備課");
    expect(missions[0]?.goals[0]?.means).toBe("平成32年8月に商談会を開きます。");
  });

  it("says it of a mission, a guideline and the reason of an assessment too", () => {
    const tiers =
      "所属 福祉部\n\n【福祉部 行動指針】\n\n平成32年を待つ\n\n1\t平成33年までに町を直します。\t\n運営目標\t①\t【施策】見守り\n";
    const paths = (form: string, text: string) =>
      proposalOf(form, text)
        .doubts.filter(({ message }) => message.includes("令和"))
        .map(({ path }) => path);
    expect(paths("miyazu-2023", tiers)).toEqual(["/header/conductGuideline", "/missions/0/text"]);
    const assessed =
      "部局名\t港湾局\n\n業績目標\t目標の表題\t達成状況\t理由\n◎部局目標1 港を守ります。\t点検\t3\t平成32年3月に終えた。\n";
    expect(paths("iga-2022", assessed)).toEqual(["/missions/0/goals/0/assessments/0/reason"]);
  });
});
