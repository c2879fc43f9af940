import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/i18n/era";
import type { Locale } from "@/lib/i18n/locale";
import type { EditionView, PublicationView } from "@/lib/publication/publication-view";
import { editionWord } from "@/lib/publication/results";
import { WithdrawForm } from "./withdraw-form";

type EditionHistoryProps = Pick<PublicationView, "editions" | "chain" | "knowsLevels"> & { locale: Locale };

function StateTag({ edition }: { edition: EditionView }) {
  const t = useTranslations("publication.desk.editions");
  if (edition.inForce) {
    return (
      <Tag shape="dot" tone="success">
        {t("inForce")}
      </Tag>
    );
  }
  const withdrawn = edition.state === "WITHDRAWN";
  return (
    <Tag shape={withdrawn ? "cross" : "circle"} tone="neutral">
      {t(`states.${edition.state}`)}
    </Tag>
  );
}

function Note({ edition }: { edition: EditionView }) {
  const t = useTranslations("publication.desk.withdraw");
  return (
    <div className="flex flex-col items-start gap-2 wide:min-w-40">
      <span>{edition.changeNote}</span>
      {edition.withdrawReason && <span>{t("reasonOf", { reason: edition.withdrawReason })}</span>}
      {!edition.blockedWithdrawal && <WithdrawForm editionId={edition.id} number={edition.number} />}
    </div>
  );
}

/** Every edition of the sheet with its hash, and whether text and chain are still what was published. */
export function EditionHistory({ editions, chain, knowsLevels, locale }: EditionHistoryProps) {
  const t = useTranslations("publication.desk.editions");
  const kinds = useTranslations("publication.public.edition.kind");
  const published = ({ publishedOn, publishedBy }: EditionView) =>
    publishedOn && (
      <>
        <span className="block wide:whitespace-nowrap">{formatDate(publishedOn, locale)}</span>
        <span className="block wide:whitespace-nowrap">{publishedBy}</span>
      </>
    );
  return (
    <Section id="editions" title={t("title")}>
      {!chain.holds && <Notice kind="error" title={t("chainBroken", { number: chain.number })} />}
      <DataTable
        caption={t("caption")}
        columns={[
          { key: "number", header: t("number") },
          { key: "kind", header: t("kind") },
          { key: "state", header: t("state") },
          { key: "publishedAt", header: t("publishedAt") },
          { key: "changeNote", header: t("changeNote") },
          { key: "hash", header: t("hash") },
        ]}
        rows={editions.map((edition) => ({
          key: edition.id,
          cells: {
            number: <span className="whitespace-nowrap">{t("numberOf", { number: edition.number })}</span>,
            kind: kinds(editionWord(edition.kind, knowsLevels)),
            state: <StateTag edition={edition} />,
            publishedAt: published(edition),
            changeNote: <Note edition={edition} />,
            hash: <code className="inline-block break-all wide:w-[17ch]">{edition.sha256}</code>,
          },
        }))}
        empty={<p>{t("none")}</p>}
      />
      {chain.holds && editions.length > 0 && <p className="mt-3">{t("chainHolds")}</p>}
    </Section>
  );
}
