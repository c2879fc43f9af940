import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { routes } from "@/lib/routes";

/** The same words for what is not there and for what the reader may not know of. */
export default function NotFound() {
  const t = useTranslations("shell.notFound");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <p className="mb-6">{t("next")}</p>
      <ButtonLink href={routes.desk()}>{t("desk")}</ButtonLink>
    </>
  );
}
