import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";

/** In place of a year's departments: the way to the first one, for those who may add it. */
export function NoDepartments({ mayAdd }: { mayAdd: boolean }) {
  const t = useTranslations("settings.organisation");
  return <EmptyState title={t(mayAdd ? "empty" : "emptyToRead")} />;
}
