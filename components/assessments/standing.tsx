import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { AssessmentView } from "@/lib/assessments/assessment-view";
import { routes } from "@/lib/routes";
import { AssessmentStateTag } from "./assessment-state-tag";

/** Where each kind stands that the actor may know of, and why one was returned. */
export function Standing({ view }: { view: AssessmentView }) {
  const t = useTranslations("assessments");
  return (
    <Section title={t("sheet.states")} id="states">
      <dl className="mb-4 grid grid-cols-[max-content_minmax(0,1fr)] items-center gap-x-6 gap-y-2">
        {view.kinds.map(({ kind, standing }) => (
          <div key={kind} className="contents">
            <dt>{t(`kinds.${kind}`)}</dt>
            <dd>
              <AssessmentStateTag state={standing?.state ?? null} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="mb-4 print:hidden">
        <Link href={routes.sheet(view.sheet.id)} prefetch={false}>
          {t("sheet.openSheet")}
        </Link>
      </p>
      {view.kinds
        .filter(({ standing, returnReason }) => standing?.state === "RETURNED" && returnReason)
        .map(({ kind, returnReason }) => (
          <Notice
            key={kind}
            kind="warning"
            title={`${t("office.kindOf", { kind: t(`kinds.${kind}`) })} ${t("sheet.returned")}`}
          >
            <p className="whitespace-pre-wrap">{returnReason}</p>
          </Notice>
        ))}
    </Section>
  );
}
