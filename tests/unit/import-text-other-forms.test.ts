import { describe, expect, it } from "vitest";
import type { Proposal } from "@/lib/imports/schema";
import {
  REAL_DOCUMENTS_ABSENT,
  type RealDocument,
  realDocument,
  realDocumentPath,
} from "../support/documents";
import { bare, goalsOf, lostPieces, proposalOf, textsOf } from "../support/proposals";

function documentOf(form: RealDocument) {
  return {
    absent: realDocumentPath(form) === null,
    source: realDocument(form),
    read: () => proposalOf(form, realDocument(form)),
  };
}

function pathsOf(proposal: Proposal): string[] {
  return proposal.doubts.map(({ path }) => path);
}

const goalCounts = ({ missions }: Proposal) => missions.map(({ goals }) => goals.length);
const lines = (text: string | null | undefined) => text?.split("\n") ?? [];

describe(`iga-2021, the real document (${REAL_DOCUMENTS_ABSENT})`, () => {
  const { absent, source, read } = documentOf("iga-2021");

  it.skipIf(absent)("reads the aspiration and the head's own levels with their reasons", () => {
    const { header } = read();
    const printed = source
      .split("\n")
      .find((line) => line.includes("抱負\t"))
      ?.split("\t")[1];
    expect(header.aspiration).toBe(printed);
    const assessments = goalsOf(read()).map((goal) => goal.assessments);
    expect(assessments.map(([only]) => [only?.kind, only?.level])).toEqual([
      ["SELF", 4],
      ["SELF", 3],
      ["SELF", 3],
      ["SELF", 2],
    ]);
    for (const rows of assessments) expect(rows).toHaveLength(1);
    for (const [only] of assessments) expect(only?.reason).toMatch(/^[^<>]+。$/);
    const reasons = source
      .split("\n")
      .filter((line) => /^\d\t/.test(line))
      .map((line) => bare(line.split("\t")[1] ?? ""));
    expect(assessments.map(([only]) => bare(only?.reason ?? ""))).toEqual(reasons);
  });

  it.skipIf(absent)("puts goals 1 and 2 under one mission and keeps the goal whose text is missing", () => {
    const proposal = read();
    expect(goalCounts(proposal)).toEqual([2, 1, 1]);
    expect(goalsOf(proposal).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(proposal.missions[2]?.text).toBeNull();
    expect(goalsOf(proposal)[3]).toMatchObject({
      title: null,
      currentState: null,
      targets: null,
      means: null,
    });
    expect(pathsOf(proposal)).toEqual(
      expect.arrayContaining(["/missions/2/text", "/missions/2/goals/0/title", "/missions/2/goals/0/means"]),
    );
  });

  it.skipIf(absent)("keeps the parts of a goal apart, each without the other's label or the arrow", () => {
    const goals = goalsOf(read()).slice(0, 3);
    for (const goal of goals) {
      const parts = [goal.currentState, goal.targets, goal.achievedState];
      for (const part of parts) expect(part).toMatch(/^[^〈〉※↓<>]+$/);
      expect(new Set(parts).size).toBe(3);
    }
    expect(lines(goals[0]?.targets)).toHaveLength(3);
    expect(goals.map(({ means }) => lines(means).length)).toEqual([6, 3, 0]);
    for (const line of lines(goals[0]?.means)) expect(line).toMatch(/^・\S/);
    expect(pathsOf(read())).toContain("/missions/1/goals/0/means");
  });

  it.skipIf(absent)("reads five numbered levels, the lowest first", () => {
    const { scale } = read();
    expect(scale.map(({ order, min, max }) => [order, min, max])).toEqual(
      [1, 2, 3, 4, 5].map((order) => [order, null, null]),
    );
    expect(pathsOf(read()).filter((path) => path.startsWith("/scale"))).toEqual([]);
  });

  it.skipIf(absent)("loses no sentence", () => expect(lostPieces(source, read())).toEqual([]));
});

describe(`iga-2022, the real document (${REAL_DOCUMENTS_ABSENT})`, () => {
  const { absent, source, read } = documentOf("iga-2022");

  it.skipIf(absent)("reads the timetable with its sessions and reserve slots", () => {
    const { schedule } = read();
    expect(schedule).toHaveLength(19);
    expect(schedule.filter(({ reserve }) => reserve)).toHaveLength(5);
    expect(new Set(schedule.map(({ date }) => date)).size).toBe(7);
    expect(schedule[0]).toMatchObject({ date: "2022-04-11", start: "14:00", end: "15:00", minutes: 60 });
    expect(schedule[13]).toMatchObject({ date: "2022-04-21", start: "09:30", end: "11:00", minutes: 90 });
    expect(schedule.at(-1)).toEqual({
      date: "2022-04-25",
      start: "16:00",
      end: "17:00",
      minutes: 60,
      department: null,
      basicProjects: null,
      reserve: true,
    });
    const sessions = schedule.filter(({ reserve }) => !reserve);
    const projects = sessions.map(({ basicProjects }) => basicProjects);
    expect(projects).toEqual([2, 1, 2, 2, 3, 16, 19, 9, 14, 15, 3, 13, 6, 2]);
    expect(sessions.every(({ department }) => department !== null && source.includes(department))).toBe(true);
  });

  it.skipIf(absent)(
    "reads every printed row as it stands: times, length, department and basic projects",
    () => {
      const { schedule } = read();
      const rows = source.split("\n").flatMap((line) => {
        const cells = line.split("\t");
        return /^\d{1,2}:\d{2}$/.test(cells[1] ?? "") ? [cells] : [];
      });
      expect(rows).toHaveLength(19);
      const minutes = (clock = "") => Number(clock.split(":")[0]) * 60 + Number(clock.split(":")[1]);
      const read24 = (clock: string) => clock.replace(/^0/, "");
      expect(
        schedule.map(({ start, end, minutes: length, department, basicProjects, reserve }) => [
          ...[read24(start), read24(end), length],
          ...[reserve ? "予備" : department, basicProjects],
        ]),
      ).toEqual(
        rows.map(([, start, end, length, department, projects]) => [
          ...[start, end, minutes(length)],
          ...[department, projects ? Number(projects) : null],
        ]),
      );
      expect(new Set(schedule.map((session) => session.minutes))).toEqual(new Set([30, 60, 90, 120]));
      expect(schedule.map(({ date }) => date).filter((date) => date === "2022-04-25")).toHaveLength(5);
      const dates = schedule.map(({ date }) => date ?? "");
      expect(dates).toEqual([...dates].sort());
      expect(read().doubts.filter(({ path }) => path.startsWith("/schedule"))).toEqual([]);
    },
  );

  it.skipIf(absent)("reads the panelists of both columns", () => {
    const { panelists } = read();
    expect(panelists).toHaveLength(10);
    expect(panelists.slice(0, 2)).toEqual(["市長", "副市長"]);
    expect(panelists.at(-1)).toBe("人事課長");
    const printed = [
      ...source.matchAll(/<li[^>]*>([^<]*)<|・\s*([^\s<・]*(?:市長|局長|部長|理事|課長))(?=\s|<)/g),
    ]
      .map(([, item, listed]) => (item ?? listed ?? "").trim())
      .filter((name) => /(?:市長|局長|部長|理事|課長)$/.test(name));
    expect(panelists).toEqual(printed);
  });

  it.skipIf(absent)("reads both example goals with policy number and four kinds of field", () => {
    const goals = goalsOf(read());
    expect(goals.map(({ number, policyNumbers }) => [number, policyNumbers])).toEqual([
      [1, ["7-5-1"]],
      [2, ["7-5-1"]],
    ]);
    for (const goal of goals) {
      expect(goal.title).not.toMatch(/基本事業|7-5/);
      for (const part of [goal.currentState, goal.targets, goal.achievedState])
        expect(part).toMatch(/^[^〈〉※↓]+$/);
    }
    expect(goals.map(({ means }) => lines(means).length)).toEqual([6, 3]);
  });

  it.skipIf(absent)("takes blanks for nothing: no mission, no deadline, no assessment", () => {
    const proposal = read();
    expect(proposal.missions.map(({ text }) => text)).toEqual([null]);
    for (const goal of goalsOf(proposal)) expect([goal.deadline, goal.assessments]).toEqual([null, []]);
    expect(pathsOf(proposal)).toEqual(
      expect.arrayContaining(["/missions/0/text", "/missions/0/goals/0/deadline", "/header/contact"]),
    );
  });

  it.skipIf(absent)("keeps the wording of a misread level and doubts it", () => {
    const { scale, doubts } = read();
    expect(scale.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5]);
    expect(doubts.find(({ path }) => path === "/scale/0/label")?.excerpt).toBe(scale[0]?.label);
  });

  it.skipIf(absent)("loses no sentence of notice, guideline and form", () => {
    expect(lostPieces(source, read())).toEqual([]);
  });
});

describe(`miyazu-2023, the real document (${REAL_DOCUMENTS_ABSENT})`, () => {
  const { absent, source, read } = documentOf("miyazu-2023");

  it.skipIf(absent)("reads department and conduct guideline, joining its broken line", () => {
    expect(read().header.departmentName).toBe("総務部");
    expect(lines(read().header.conductGuideline)).toHaveLength(3);
  });

  it.skipIf(absent)("finds five missions whose goals count anew within each", () => {
    const proposal = read();
    expect(goalCounts(proposal)).toEqual([4, 1, 1, 2, 3]);
    for (const { goals } of proposal.missions) {
      expect(goals.map(({ number }) => number)).toEqual(goals.map((_, index) => index + 1));
    }
    for (const goal of goalsOf(proposal)) {
      expect(goal.title, `${goal.number}`).not.toBeNull();
      expect(goal.targets, `${goal.number}`).not.toBeNull();
      expect(goal.means, `${goal.number}`).not.toBeNull();
    }
  });

  it.skipIf(absent)("doubts the empty rows and leaves them out", () => {
    expect(pathsOf(read()).filter((path) => /^\/missions\/\d$/.test(path))).toEqual([
      "/missions/1",
      "/missions/2",
    ]);
  });

  it.skipIf(absent)("takes the page's mission where the contents list differs, and says so", () => {
    const proposal = read();
    const differing = proposal.doubts.filter(({ path }) => /^\/missions\/\d\/text$/.test(path));
    expect(differing.map(({ path }) => path)).toEqual(["/missions/3/text", "/missions/4/text"]);
    for (const { excerpt } of differing) expect(textsOf(proposal.missions)).not.toContain(excerpt);
  });

  it.skipIf(absent)("leaves no markup and no label, and keeps the figures", () => {
    const texts = textsOf(read().missions).join("\n");
    expect(texts).not.toMatch(/<\/?[a-z]|【/);
    expect(texts).toContain("R4年度 55.8% → R5年度 70%");
    expect(texts).toContain("R4:36.6% → R5:50%");
    expect(lines(goalsOf(read())[0]?.targets)).toHaveLength(4);
    expect(lines(goalsOf(read())[0]?.means).map((line) => line[0])).toEqual(["①", "②", "③", "④", "⑤"]);
  });

  it.skipIf(absent)("knows no assessment, and loses no sentence", () => {
    expect(read()).toMatchObject({ scale: [], schedule: [], panelists: [] });
    expect(lostPieces(source, read())).toEqual([]);
  });
});

describe(`kikugawa-2019, the real document (${REAL_DOCUMENTS_ABSENT})`, () => {
  const { absent, source, read } = documentOf("kikugawa-2019");

  it.skipIf(absent)("reads department, head and sections", () => {
    const { header } = read();
    const top = source.split("\n").filter((line) => line.trim() !== "");
    expect(header).toMatchObject({ departmentName: "総務部", post: top[1], headName: top[2] });
    expect(header.sections).toEqual(["総務課", "秘書広報課", "地域支援課"]);
  });

  it.skipIf(absent)("reads policies and issues as headed paragraphs", () => {
    const { basicPolicies, issues } = read().header;
    expect([basicPolicies.length, issues.length]).toEqual([7, 6]);
    for (const { title, text } of [...basicPolicies, ...issues]) {
      expect(title).toMatch(/^[^\s-][^。]+$/);
      expect(text).toMatch(/。$/);
    }
    expect(issues.map(({ text }) => lines(text).length)).toEqual([1, 1, 1, 3, 1, 1]);
  });

  it.skipIf(absent)("reads seven goals with means and targets in one group without mission", () => {
    const proposal = read();
    expect(proposal.missions.map(({ text }) => text)).toEqual([null]);
    expect(goalsOf(proposal).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const goal of goalsOf(proposal)) {
      const row =
        source
          .split("\n")
          .find((line) => line.startsWith(`${goal.number}\t`))
          ?.split("\t") ?? [];
      expect([goal.title, goal.means, goal.targets].map((text) => bare(text ?? ""))).toEqual(
        row.slice(1).map(bare),
      );
    }
  });

  it.skipIf(absent)(
    "leaves an era year that never came as it is written, and doubts nothing but what it means",
    () => {
      const said = read().doubts.map(({ path, excerpt, message }) => [
        path.replace("/missions/0/goals/", ""),
        excerpt,
        /（(.*)）/.exec(message)?.[1],
      ]);
      expect(said).toEqual([
        ["/header/issues/3/text", "平成32年", "2020"],
        ["0/targets", "平成32年1月末", "2020-01-31"],
        ["2/means", "平成32年", "2020"],
        ["3/means", "平成32年度", "2020"],
        ["6/targets", "平成32年1月", "2020-01"],
      ]);
    },
  );

  it.skipIf(absent)("loses no sentence", () => expect(lostPieces(source, read())).toEqual([]));
});
