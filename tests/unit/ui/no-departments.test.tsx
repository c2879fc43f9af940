import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { NoDepartments } from "@/components/settings/no-departments";
import { messagesOf } from "@/lib/i18n/messages";

function shownTo(mayAdd: boolean): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="ja" messages={messagesOf("ja")} timeZone="Asia/Tokyo">
      <NoDepartments mayAdd={mayAdd} />
    </NextIntlClientProvider>,
  );
}

describe("a year without departments", () => {
  it("leads to the form below only for those who have it", () => {
    expect(shownTo(true)).toContain("下の欄から加えてください");
    expect(shownTo(false)).not.toContain("下の欄");
    expect(shownTo(false)).toContain("管理者");
  });
});
