import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

type EmptyPageProps = { title: string; emptyTitle: string; advice: string };

/** A screen that has nothing to show yet, and what to do about it. */
export function EmptyPage({ title, emptyTitle, advice }: EmptyPageProps) {
  return (
    <>
      <PageHeader title={title} />
      <EmptyState title={emptyTitle}>{advice}</EmptyState>
    </>
  );
}
