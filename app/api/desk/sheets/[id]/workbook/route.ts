import { isCrossSite } from "@/lib/auth/same-origin";
import { orNotFound, requireActor } from "@/lib/auth/session";
import { takeCopy } from "@/lib/workbooks/copy-mutations";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Context = { params: Promise<{ id: string }> };

/** A name in any script (RFC 5987), and a plain one for programs that know none. */
function attachment(fileName: string): string {
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="goal-sheet.xlsx"; filename*=UTF-8''${encoded}`;
}

/** The sheet as a workbook laid out as its form, for people who may read it; each copy has a number. */
export async function GET(request: Request, { params }: Context) {
  const actor = await requireActor();
  // A link or picture on a foreign page must not leave copies behind; an address typed in the browser may.
  const typed = request.headers.get("sec-fetch-site") === "none";
  if (!typed && isCrossSite(request.headers)) return new Response(null, { status: 403 });
  const { fileName, bytes } = await orNotFound(takeCopy(actor, (await params).id));
  return new Response(new Blob([new Uint8Array(bytes)]), {
    headers: {
      "content-type": XLSX,
      "content-disposition": attachment(fileName),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
