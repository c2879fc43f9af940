import { describe, expect, it } from "vitest";
import { isCrossSite } from "../../../lib/auth/same-origin";

const crossSite = (headers: Record<string, string>) =>
  isCrossSite(new Headers({ host: "city.example:3000", ...headers }));

describe("telling another site's writes", () => {
  it("believes what the browser says of the site", () => {
    expect(crossSite({ "sec-fetch-site": "same-origin", origin: "http://city.example:3000" })).toBe(false);
    expect(crossSite({ "sec-fetch-site": "cross-site" })).toBe(true);
    expect(crossSite({ "sec-fetch-site": "same-site" })).toBe(true);
  });

  it("compares the origin with the host where the browser does not name the site", () => {
    expect(crossSite({ origin: "http://city.example:3000" })).toBe(false);
    expect(crossSite({ origin: "http://city.example:4000" })).toBe(true);
    expect(crossSite({ origin: "https://evil.example" })).toBe(true);
    expect(crossSite({ origin: "null" })).toBe(true);
    expect(crossSite({ origin: "https://city.example", "x-forwarded-host": "city.example" })).toBe(false);
  });

  it("lets programs that are no browsers through: they carry no other person's session", () => {
    expect(crossSite({})).toBe(false);
  });
});
