import { describe, expect, it } from "vitest";
import { documentColumns, mappedColumns } from "@/lib/imports/document-columns";
import { importText } from "@/lib/imports/import-text";
import { readOfficeFile } from "@/lib/imports/office-reader";
import { wordEntries, type ZipEntry, zipOf } from "../support/office-files";
import { formOf, lostPieces } from "../support/proposals";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const paragraph = (content: string) => `<w:p>${content}</w:p>`;
const box = (text: string) =>
  `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:txbxContent>${paragraph(run(text))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;

/** A Word file with one row of goals, with this behind the title and these notes in parts of their own. */
function documentWith(behindTitle: string, notes: Record<string, string> = {}): Uint8Array {
  const table = [
    ["重点施策・事業", "取組内容", "達成目標"],
    ["河川の清掃@", "ごみを拾う。", "年に6回"],
  ];
  const entries: ZipEntry[] = wordEntries([table]).map((entry) => ({
    ...entry,
    data: String(entry.data).replace("@</w:t></w:r>", `</w:t></w:r>${behindTitle}`),
  }));
  const kinds = Object.keys(notes);
  const relations = kinds.map(
    (kind) => `<Relationship Id="${kind}" Type="${RELATIONSHIPS}/${kind}s" Target="${kind}s.xml"/>`,
  );
  return zipOf([
    ...entries,
    {
      name: "word/_rels/document.xml.rels",
      data: `<Relationships xmlns="${PACKAGE}">${relations.join("")}</Relationships>`,
    },
    ...kinds.map((kind) => ({
      name: `word/${kind}s.xml`,
      data: `<w:${kind}s ${W}><w:${kind} w:id="2">${paragraph(run(notes[kind] ?? ""))}</w:${kind}></w:${kind}s>`,
    })),
  ]);
}

async function proposed(bytes: Uint8Array) {
  const read = await readOfficeFile(bytes, "docx");
  if ("refused" in read) throw new Error(read.refused);
  const form = formOf("kikugawa-2019");
  const found = documentColumns(form, { fileName: "方針.docx", text: read.text });
  const result = importText(form, read.text, "ja", mappedColumns(found));
  if (!result.ok) throw new Error(result.message);
  expect(result.proposal.missions[0]?.goals[0]?.title).toBe("河川の清掃");
  expect(lostPieces(read.text, result.proposal)).toEqual([]);
  return { text: read.text, all: JSON.stringify(result.proposal) };
}

describe("what stands beside the text of a Word file", () => {
  it.each(["footnote", "endnote"])("is kept where it is a %s", async (kind) => {
    const reference = `<w:r><w:${kind}Reference w:id="2"/></w:r>`;
    const { all } = await proposed(
      documentWith(reference + reference, { [kind]: "水位の高い日は休みにする。" }),
    );
    expect(all.split("水位の高い日は休みにする。")).toHaveLength(2);
  });

  it("is kept where it is a box that only newer programs draw", async () => {
    const { all } = await proposed(documentWith(box("橋の下には入らない決まりである。")));
    expect(all).toContain("橋の下には入らない決まりである。");
  });

  it("is no text where it is a comment, or was deleted or moved away; what was put in is", async () => {
    const behind =
      '<w:r><w:commentReference w:id="2"/></w:r><w:del><w:r><w:delText>消した言葉</w:delText></w:r></w:del>' +
      `<w:moveFrom>${run("移した言葉")}</w:moveFrom>${box("箱の中の一文である。").replace("</w:p>", `<w:del>${run("箱で消した言葉")}</w:del></w:p>`)}`;
    const { text } = await proposed(documentWith(behind, { comment: "これは相談の書き込みである。" }));
    for (const words of ["消した言葉", "移した言葉", "書き込み"]) expect(text).not.toContain(words);
    const read = await readOfficeFile(documentWith(`<w:ins>${run("と点検")}</w:ins>`), "docx");
    expect(read).toMatchObject({ text: expect.stringContaining("河川の清掃と点検") });
  });
});
