import Link from "next/link";
import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { fieldAnchor } from "@/lib/goal-sheets/field-address";
import type { RevisionDetail } from "@/lib/goal-sheets/revision";
import { routes } from "@/lib/routes";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { RevisionDifference } from "./revision-difference";
import { useSpan } from "./revision-item";
import { useRevisionPlaceName } from "./revision-place";
import { RevisionSource } from "./revision-source";

type RevisionSummaryProps = { sheetId: string; form: SheetForm; detail: RevisionDetail };

/** Where, by whom and when a field was rewritten, and every word of what changed. */
export function RevisionSummary({ sheetId, form, detail }: RevisionSummaryProps) {
  const t = useTranslations("revisions");
  const key = useTranslations("differences");
  const { revision, names, current } = detail;
  const { place, before, after, personName } = revision;
  const title = useRevisionPlaceName(form)(place);
  const span = useSpan()(revision);
  const goalId = place.kind === "goal" ? place.id : undefined;
  const anchor = fieldAnchor(place.kind, place.id, place.field);
  return (
    <Section title={title}>
      <p>{t("byAt", { name: personName || t("commandLine"), at: span })}</p>
      <RevisionSource revision={revision} />
      {current !== null && (
        <p className="print:hidden">
          <Link
            href={`${routes.editSheet(sheetId, goalId)}#${anchor}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center"
          >
            {t("toField")}
          </Link>
        </p>
      )}
      <h3 className="mt-4 text-std-18B-160">{t("change")}</h3>
      <p className="mb-2">{key("key")}</p>
      <div className="max-w-200">
        <RevisionDifference field={place.field} before={before} after={after} names={names} />
      </div>
    </Section>
  );
}
