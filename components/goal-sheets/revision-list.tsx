import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import type { RevisionList as Listed, RevisionFilter } from "@/lib/goal-sheets/revision";
import { routes } from "@/lib/routes";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { RevisionItem } from "./revision-item";
import { useRevisionPlaceName } from "./revision-place";

type RevisionListProps = {
  sheetId: string;
  form: SheetForm;
  list: Listed;
  filter: RevisionFilter;
  mayEdit: boolean;
};

function searchOf({ part, field, personId }: RevisionFilter, page: number): Record<string, string> {
  return {
    ...(part && { part }),
    ...(field && { field }),
    ...(personId && { person: personId }),
    ...(page > 1 && { page: String(page) }),
  };
}

function Pages({ sheetId, list: { page, pages }, filter }: RevisionListProps) {
  const t = useTranslations("revisions");
  if (pages < 2) return null;
  const link = (to: number, text: string) => (
    <Link
      href={routes.sheetHistory(sheetId, searchOf(filter, to))}
      prefetch={false}
      className="inline-flex min-h-11 items-center"
    >
      {text}
    </Link>
  );
  return (
    <nav aria-label={t("pages")} className="mt-6 flex flex-wrap items-center gap-x-6 print:hidden">
      {page > 1 && link(page - 1, t("newer"))}
      <span>{t("page", { page, pages })}</span>
      {page < pages && link(page + 1, t("older"))}
    </nav>
  );
}

/** One page of a sheet's revisions, newest first. */
export function RevisionList(props: RevisionListProps) {
  const { sheetId, form, list, filter, mayEdit } = props;
  const t = useTranslations("revisions");
  const key = useTranslations("differences");
  const nameOf = useRevisionPlaceName(form);
  if (list.total === 0) {
    const filtered = Object.values(filter).some((value) => value !== undefined);
    return filtered ? <p>{t("noneFound")}</p> : <EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>;
  }
  return (
    <>
      <p className="mb-4">
        {t("total", { total: list.total })}　{key("key")}
      </p>
      <ol className="flex max-w-200 flex-col gap-6">
        {list.revisions.map((revision) => (
          <RevisionItem
            key={revision.id}
            sheetId={sheetId}
            revision={revision}
            place={nameOf(revision.place)}
            names={list.names}
            mayEdit={mayEdit}
          />
        ))}
      </ol>
      <Pages {...props} />
    </>
  );
}
