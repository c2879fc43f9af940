import { describe, expect, it } from "vitest";
import { emailSchema, newPasswordSchema, slugSchema } from "@/lib/auth/schema";
import { createYearSchema, milestonesSchema, reopenYearSchema } from "@/lib/fiscal-years/schema";
import { fieldMessages } from "@/lib/form-state";
import { grantRoleSchema } from "@/lib/people/schema";

describe("slugs of municipalities and departments", () => {
  it.each(["mihon", "mihon-shi", "town2"])("takes %s", (slug) => {
    expect(slugSchema.safeParse(slug).success).toBe(true);
  });

  it.each([
    "",
    "Mihon",
    "みほん",
    "-mihon",
    "2town",
    "mihon-",
    "a--b",
    "a b",
    "a/b",
    "desk",
    "api",
    "en",
    "setup",
    "sign-in",
  ])("refuses %j", (slug) => {
    expect(slugSchema.safeParse(slug).success).toBe(false);
  });
});

describe("why a slug is refused", () => {
  it.each([
    ["", "required"],
    ["Mihon", "badSlug"],
    ["-".repeat(61), "tooLong"],
    ["desk", "reservedSlug"],
  ])("gives %j one reason", (slug, reason) => {
    expect(slugSchema.safeParse(slug).error?.issues.map(({ message }) => message)).toEqual([reason]);
  });
});

describe("what people sign in with", () => {
  it("compares addresses in small letters and without blanks around them", () => {
    expect(emailSchema.parse("  Soumu@Mihon.Example ")).toBe("soumu@mihon.example");
  });

  it("asks twelve characters of a new password", () => {
    expect(newPasswordSchema.safeParse("elevenchars").success).toBe(false);
    expect(newPasswordSchema.safeParse("twelve chars").success).toBe(true);
  });
});

describe("roles as typed", () => {
  const id = "0190b5a0-0000-7000-8000-000000000000";
  const typed = { personId: id, departmentId: "", validFrom: "2026-04-01" };

  it("asks staff for their department", () => {
    expect(grantRoleSchema.safeParse({ ...typed, role: "STAFF" }).success).toBe(false);
    expect(grantRoleSchema.parse({ ...typed, role: "STAFF", departmentId: id }).departmentId).toBe(id);
  });

  it("gives a municipal role no department, even when one was chosen", () => {
    const grant = grantRoleSchema.parse({ ...typed, role: "MAYORS_OFFICE", departmentId: id });
    expect(grant.departmentId).toBeNull();
  });
});

describe("fiscal years as typed", () => {
  it("reads digits and refuses other years", () => {
    expect(createYearSchema.parse({ year: "2027", formKey: "iga-2024" }).year).toBe(2027);
    for (const year of ["", "令和8", "20.5", "99999"]) {
      expect(createYearSchema.safeParse({ year, formKey: "iga-2024" }).success).toBe(false);
    }
  });

  it("wants a reason for opening a closed year again", () => {
    expect(reopenYearSchema.safeParse({ year: "2026", version: "3", reason: "  " }).success).toBe(false);
  });

  it("says at which milestone a start stands without a due date or after it", () => {
    const empty = Object.fromEntries(
      ["DRAFTING", "CONSULTATION", "PUBLICATION", "MID_YEAR", "YEAR_END"].flatMap((kind) => [
        [`${kind}-startsOn`, ""],
        [`${kind}-dueOn`, ""],
      ]),
    );
    const parsed = milestonesSchema.safeParse({
      ...empty,
      year: "2026",
      version: "1",
      "DRAFTING-startsOn": "2026-04-01",
      "PUBLICATION-startsOn": "2026-06-01",
      "PUBLICATION-dueOn": "2026-05-31",
    });
    expect(parsed.error && fieldMessages(parsed.error)).toEqual({
      "DRAFTING-dueOn": ["required"],
      "PUBLICATION-startsOn": ["startsAfterDue"],
    });
  });
});
