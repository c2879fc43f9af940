import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBookletChoice, USUAL_STATES } from "../../../lib/overview/booklet-schema";
import { cssString, isLandscape } from "../../../lib/publication/booklet";
import { getBuiltInForm } from "../../../lib/sheet-forms/built-in-forms";
import { goalColumns } from "../../../lib/sheet-forms/form-fields";

describe("what a booklet is asked for", () => {
  const choice = (query: string) => readBookletChoice(new URLSearchParams(query));

  it("is every department's submitted sheet, stamped as a draft, unless something else is said", () => {
    expect(choice("year=2026")).toEqual({
      year: 2026,
      stamp: "DRAFT",
      states: [...USUAL_STATES],
      departments: [],
    });
  });

  it("takes the states and departments that were ticked", () => {
    const id = "0190c0de-0000-7000-8000-000000000000";
    expect(choice(`year=2026&stamp=CARE&states[]=DRAFTING&states[]=AGREED&departments[]=${id}`)).toEqual({
      year: 2026,
      stamp: "CARE",
      states: ["DRAFTING", "AGREED"],
      departments: [id],
    });
  });

  it.each(["", "year=abc", "year=2026&stamp=SECRET", "year=2026&states[]=GONE", "year=2026&departments[]=x"])(
    "is refused where it makes no sense: %s",
    (query) => {
      expect(choice(query)).toBeNull();
    },
  );
});

describe("texts in the margins of pages", () => {
  it("cannot leave their string, whatever a name holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(cssString(text)).toMatch(/^"(?:[\p{L}\p{N} ]|\\[0-9a-f]+ )*"$/u);
      }),
    );
    expect(cssString('部"; } </style>')).toBe('"部\\22 \\3b  \\7d  \\3c \\2f style\\3e "');
  });
});

describe("the way a booklet lies", () => {
  it.each([
    ["iga-2022", true],
    ["iga-2024", true],
    ["kikugawa-2019", false],
    ["miyazu-2023", false],
  ])("%s lies on its side: %s", (key, expected) => {
    const form = getBuiltInForm(key);
    expect(form && isLandscape(goalColumns(form))).toBe(expected);
  });
});
