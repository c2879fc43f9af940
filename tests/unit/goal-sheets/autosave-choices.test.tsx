import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AutosaveChoices } from "@/components/goal-sheets/autosave-choices";
import { editorMessages } from "@/lib/i18n/client-messages";

function choices(count: number, searchLabel?: string): string {
  const options = Array.from({ length: count }, (_, at) => ({ value: `d${at}`, label: `第${at + 1}部` }));
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="ja" messages={editorMessages("ja")}>
      <AutosaveChoices
        address="/api/desk/sheets/1/fields"
        anchor={`goal-1-contributors-${count}`}
        place={{ subject: { kind: "goal", id: "1" }, field: "contributors" }}
        label="協力する部局"
        options={options}
        stored="d0,d2"
        readAt={0}
        searchLabel={searchLabel}
      />
    </NextIntlClientProvider>,
  );
}

describe("boxes to tick", () => {
  it("stand with those ticked that are stored", () => {
    const boxes = [...choices(3).matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].map(([box]) => box);
    expect(boxes.map((box) => box.includes("checked"))).toEqual([true, false, true]);
  });

  it("can be searched where they are many, and then say what is chosen", () => {
    const many = choices(60, "部局を名前で探す");
    expect(many).toMatch(/部局を名前で探す<input[^>]*type="search"/);
    expect(many).toContain("選択中：第1部、第3部");
  });

  it("need no search where they can be taken in at a glance, or where none was asked for", () => {
    expect(choices(12, "部局を名前で探す")).not.toContain('type="search"');
    expect(choices(60)).not.toContain('type="search"');
  });
});
