import "server-only";
import { BookletDocument, type BookletDocumentProps } from "@/components/public/booklet-document";
import { toHtml } from "./render";

/** The leaders' booklet as a complete page without scripts. */
export function renderBooklet(props: BookletDocumentProps): Promise<string> {
  return toHtml(<BookletDocument {...props} />);
}
