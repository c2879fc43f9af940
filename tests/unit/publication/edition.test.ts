import { describe, expect, it } from "vitest";
import {
  type ChainLink,
  hasSameText,
  parseSnapshot,
  publishableRows,
  resultsBody,
  rowsOf,
  saysTheSame,
  sealSnapshot,
  verifyChain,
} from "@/lib/publication/edition";
import { sheetBody } from "@/lib/publication/sheet-body";
import { snapshotSchema } from "@/lib/publication/snapshot-schema";
import { editionBody, resultRow, sheetToPublish, storedGoal } from "./edition-fixture";

const edition = (number: number) => ({
  number,
  kind: number === 1 ? ("MANIFESTO" as const) : ("AMENDMENT" as const),
  publishedOn: `2024-0${4 + number}-31`.replace("06-31", "06-30"),
  changeNote: `第${number}版`,
});

function chainOf(length: number): ChainLink[] {
  const links: ChainLink[] = [];
  for (let number = 1; number <= length; number += 1) {
    const previousSha256 = links.at(-1)?.sha256 ?? null;
    const body = editionBody({ goals: [storedGoal(1, { title: `題${number}` })] });
    links.push({ number, previousSha256, ...sealSnapshot(body, edition(number), previousSha256) });
  }
  return links;
}

describe("the snapshot of an edition", () => {
  it("is valid, and reads back as what was sealed", () => {
    const body = editionBody();
    const { snapshot } = sealSnapshot(body, edition(1), null);
    expect(parseSnapshot(snapshot)).toEqual({
      ...body,
      schemaVersion: 1,
      edition: edition(1),
      previousSha256: null,
    });
  });

  it.each(["iga-2021", "iga-2022", "iga-2024", "miyazu-2023", "kikugawa-2019"])(
    "can carry the form %s",
    (formKey) => {
      const { snapshot } = sealSnapshot(editionBody({ formKey }), edition(1), null);
      expect(parseSnapshot(snapshot).form.key).toBe(formKey);
    },
  );

  it("keeps texts as typed and figures as they were written", () => {
    const title = "①㎡と髙﨑𠮷　ﾊﾝｶｸ";
    const { snapshot } = sealSnapshot(editionBody({ goals: [storedGoal(1, { title })] }), edition(1), null);
    expect(snapshot).toContain(title);
    expect(snapshot).toContain('"baseline":"49.4"');
    expect(snapshot).toContain('"target":"53"');
  });

  it("leaves the notes of readings and the ids of people's parts behind", () => {
    const { snapshot } = sealSnapshot(editionBody(), edition(1), null);
    expect(snapshot).toContain("51.2");
    expect(snapshot).not.toContain("覚え書き");
    expect(snapshot).not.toContain("section-id");
  });

  it("carries only what the form asks for, whatever else was typed under another form", () => {
    const paragraphs = [{ id: "1", title: "見出し", text: "文" }];
    const header = { aspiration: "抱負の文", conductGuideline: "指針の文", basicPolicies: paragraphs };
    const miyazu = editionBody({ formKey: "miyazu-2023", header });
    expect(miyazu.header).toMatchObject({
      heads: [],
      aspiration: null,
      conductGuideline: "指針の文",
      basicPolicies: [],
      sections: [],
    });
    expect(miyazu.missions[0]?.goals[0]).toMatchObject({
      title: "目標その1",
      targets: "待ち時間を12分にする",
      means: "・手順書を作る\n・予約を受ける",
      policyNumbers: [],
      background: "",
      purpose: "",
      currentState: "",
      issues: "",
      achievedState: "",
      deadline: null,
    });
    const kikugawa = editionBody({ formKey: "kikugawa-2019", header });
    expect(kikugawa.header).toMatchObject({
      conductGuideline: null,
      basicPolicies: [{ title: "見出し", text: "文" }],
    });
    expect(editionBody({ formKey: "iga-2021", header }).header.aspiration).toBe("抱負の文");
  });

  it("is refused with a member that the schema does not know", () => {
    const body = { ...editionBody(), comments: ["内部の意見"] };
    expect(() => sealSnapshot(body, edition(1), null)).toThrow();
  });

  it("refuses figures that are no decimals", () => {
    const snapshot = JSON.parse(sealSnapshot(editionBody(), edition(1), null).snapshot);
    snapshot.missions[0].goals[0].metrics[0].target = 53;
    expect(snapshotSchema.safeParse(snapshot).success).toBe(false);
  });

  it("shows the department's own contact where the sheet names none", () => {
    const sheet = sheetToPublish({ header: { contact: "" } });
    const department = { ...sheet.department, contact: "部の窓口 1" };
    expect(sheetBody({ ...sheet, department }).header.contact).toBe("部の窓口 1");
    expect(sheetBody({ ...sheetToPublish(), department }).header.contact).toBe("総務課 00-0000");
  });
});

describe("the hash of an edition", () => {
  it("changes with every part: text, number, date, note and the edition before", () => {
    const body = editionBody();
    const hashes = [
      sealSnapshot(body, edition(1), null),
      sealSnapshot(editionBody({ goals: [storedGoal(1, { title: "別の題" })] }), edition(1), null),
      sealSnapshot(body, { ...edition(1), number: 2 }, null),
      sealSnapshot(body, { ...edition(1), publishedOn: "2024-06-01" }, null),
      sealSnapshot(body, { ...edition(1), changeNote: "別の説明" }, null),
      sealSnapshot(body, edition(1), "a".repeat(64)),
    ].map(({ sha256 }) => sha256);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });

  it("is the same for the same edition made twice", () => {
    expect(sealSnapshot(editionBody(), edition(1), null)).toEqual(
      sealSnapshot(editionBody(), edition(1), null),
    );
  });
});

describe("the chain of a sheet's editions", () => {
  it("holds from the first to the last, and for a sheet without editions", () => {
    expect(verifyChain(chainOf(3))).toEqual({ holds: true });
    expect(verifyChain([])).toEqual({ holds: true });
  });

  it("tells which edition's text was changed", () => {
    const chain = chainOf(3).map((link) =>
      link.number === 2 ? { ...link, snapshot: link.snapshot.replace("題2", "偽2") } : link,
    );
    expect(verifyChain(chain)).toEqual({ holds: false, number: 2, problem: "CHANGED" });
  });

  it("tells when a changed text was given a new hash of its own", () => {
    const [first, second, third] = chainOf(3);
    if (!first || !second || !third) throw new Error("no chain");
    const forged = sealSnapshot(editionBody(), edition(2), first.sha256);
    expect(verifyChain([first, { ...second, ...forged }, third])).toEqual({
      holds: false,
      number: 3,
      problem: "NOT_LINKED",
    });
  });

  it("tells when an edition is gone", () => {
    const chain = chainOf(3).filter(({ number }) => number !== 2);
    expect(verifyChain(chain)).toEqual({ holds: false, number: 2, problem: "MISSING" });
  });
});

describe("a results edition", () => {
  const rows = [
    resultRow("goal-id-1"),
    resultRow("goal-id-1", { kind: "SUPERVISOR", reason: "指導者の言葉" }),
  ];

  it("carries the head's rows only, unless the municipality expressly publishes the supervisor's", () => {
    expect(publishableRows(rows, { publishesSupervisorRows: false }).map(({ kind }) => kind)).toEqual([
      "SELF",
    ]);
    expect(publishableRows(rows, { publishesSupervisorRows: true })).toEqual(rows);
  });

  it("keeps the text in force, whatever the working copy says meanwhile, and takes the newest readings", () => {
    const inForce = editionBody();
    const changed = storedGoal(1, { title: "書きかけの題" });
    const readings = [{ date: "2025-03-31", value: "53.5", note: null }];
    const metrics = changed.metrics.map((metric) => ({ ...metric, readings, target: "99" }));
    const results = resultsBody(inForce, editionBody({ goals: [{ ...changed, metrics }] }), rows);
    const goal = results.missions[0]?.goals[0];
    expect(goal?.title).toBe("目標その1");
    expect(goal?.metrics[0]).toMatchObject({
      target: "53",
      readings: [{ date: "2025-03-31", value: "53.5" }],
    });
    expect(JSON.stringify(results)).not.toContain("書きかけ");
  });

  it("has readings and no rows where goals are given no level", () => {
    const inForce = editionBody({ formKey: "miyazu-2023", goals: [storedGoal(1)] });
    const readings = [{ date: "2025-03-31", value: "53.5", note: null }];
    const metrics = storedGoal(1).metrics.map((metric) => ({ ...metric, readings }));
    const current = editionBody({ formKey: "miyazu-2023", goals: [storedGoal(1, { metrics })] });
    const results = resultsBody(inForce, current, []);
    expect(results.results).toBeNull();
    expect(results.missions[0]?.goals[0]?.metrics[0]?.readings).toEqual([
      { date: "2025-03-31", value: "53.5" },
    ]);
    expect(saysTheSame(inForce, resultsBody(inForce, inForce, []))).toBe(true);
  });

  it("leaves out rows of goals that were never published", () => {
    const body = editionBody();
    expect(rowsOf(body, [resultRow("goal-id-9"), resultRow("goal-id-2"), resultRow("goal-id-1")])).toEqual([
      resultRow("goal-id-1"),
      resultRow("goal-id-2"),
    ]);
  });
});

describe("whether two editions say the same", () => {
  it("does not mind number, date and note", () => {
    expect(
      saysTheSame(parseSnapshot(sealSnapshot(editionBody(), edition(2), null).snapshot), editionBody()),
    ).toBe(true);
  });

  it("takes new readings alone for no new text, but for new results", () => {
    const goal = storedGoal(2);
    const metrics = goal.metrics.map((metric) => ({ ...metric, readings: [] }));
    const later = editionBody({ goals: [storedGoal(1), { ...goal, metrics }] });
    expect(hasSameText(editionBody(), later)).toBe(true);
    expect(saysTheSame(editionBody(), later)).toBe(false);
    expect(hasSameText(editionBody(), editionBody({ goals: [storedGoal(1)] }))).toBe(false);
  });

  it("minds a text and the results", () => {
    const body = editionBody();
    expect(saysTheSame(body, editionBody({ goals: [storedGoal(1), storedGoal(2, { means: "別" })] }))).toBe(
      false,
    );
    expect(saysTheSame(body, { ...body, results: [resultRow("goal-id-1")] })).toBe(false);
  });
});
