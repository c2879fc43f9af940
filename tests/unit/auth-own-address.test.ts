import { describe, expect, it } from "vitest";
import { ownDeskAddress } from "@/lib/auth/own-address";

describe("where signing in leads", () => {
  it.each(["/desk", "/desk/sheets?year=2024", "/desk/settings/people"])("keeps our own %s", (wanted) => {
    expect(ownDeskAddress(wanted)).toBe(wanted);
  });

  it.each([
    undefined,
    "",
    "https://evil.example/desk",
    "//evil.example/desk",
    "/\\evil.example/desk",
    "/desk/../api/auth/signout",
    "/deskless",
    "/mihon/2024",
    "javascript:alert(1)",
    "/desk\n/../../evil",
  ])("answers the desk for %j", (wanted) => {
    expect(ownDeskAddress(wanted)).toBe("/desk");
  });
});
