import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import DeskError from "../../../app/desk/error";
import GlobalError from "../../../app/global-error";
import { clientMessages } from "../../../lib/i18n/client-messages";

const PAGES = {
  desk: (error: Error & { digest?: string }) => (
    <NextIntlClientProvider locale="ja" messages={clientMessages("ja")} timeZone="Asia/Tokyo">
      <DeskError error={error} reset={() => {}} />
    </NextIntlClientProvider>
  ),
  "whole screen": (error: Error & { digest?: string }) => <GlobalError error={error} />,
};

describe("the page of a fault", () => {
  for (const [name, page] of Object.entries(PAGES)) {
    it(`of the ${name} speaks of a number exactly where it shows one`, () => {
      const numbered = renderToStaticMarkup(page(Object.assign(new Error("x"), { digest: "4711" })));
      expect(numbered).toContain("下の番号");
      expect(numbered).toContain("<code>4711</code>");
      const plain = renderToStaticMarkup(page(new Error("x")));
      expect(plain).not.toMatch(/番号|number/);
      expect(plain).toContain("市の管理者に知らせてください");
    });
  }
});
