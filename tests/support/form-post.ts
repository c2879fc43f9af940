/** What a form brings along that nobody typed. */
function hiddenFields(form: string): [name: string, value: string][] {
  return [...form.matchAll(/<input type="hidden"[^>]*>/g)].map(([input]) => {
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? "";
    return [of("name"), of("value").replaceAll("&quot;", '"').replaceAll("&amp;", "&")];
  });
}

type Typed = Readonly<Record<string, string | File>>;

/**
 * Opens a page with a form that has this field, and gives what sends it, as a browser without scripts would: it
 * answers where that leads, or what it shows.
 */
export async function openForm(
  url: string,
  cookie: string,
  field: string,
): Promise<(typed: Typed) => Promise<{ to: string | null; html: string }>> {
  const page = await (await fetch(url, { headers: { cookie } })).text();
  const forms = page.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((each) => each.includes(`name="${field}"`));
  if (!form) throw new Error(`no form on ${url} has a field ${field}`);
  return async (typed) => {
    const body = new FormData();
    for (const [name, value] of [...hiddenFields(form), ...Object.entries(typed)]) body.append(name, value);
    const answer = await fetch(url, { method: "POST", redirect: "manual", headers: { cookie }, body });
    return { to: answer.headers.get("location"), html: await answer.text() };
  };
}
