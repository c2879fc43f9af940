import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import type { Turn } from "@/lib/overview/awaiting";
import { taskAddress } from "@/lib/overview/labels";
import { DueDay } from "./due-day";

function Task({ task, today, first }: { task: Turn; today: string; first: boolean }) {
  const t = useTranslations("desk");
  const locale = toLocale(useLocale());
  const year = formatFiscalYear(task.year, locale);
  const { departmentName } = task;
  const of = departmentName ? t("task.of", { department: departmentName, year }) : t("task.ofYear", { year });
  const count = task.sheetId === null ? (task.count ?? 0) : 0;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-8 border border-solid-gray-420 p-4 print:break-inside-avoid">
      <div className="flex min-w-0 flex-col gap-1">
        <p className="text-std-17B-170">{t(`tasks.${task.task}.what`, { count })}</p>
        <p className="text-std-16N-170">{of}</p>
        <p className="text-std-16N-170">
          {t("task.dueLabel")}
          <DueDay dueOn={task.dueOn} today={today} />
        </p>
      </div>
      <ButtonLink href={taskAddress(task)} kind={first ? "primary" : "secondary"}>
        {t(`tasks.${task.task}.do`)}
        <span className="sr-only"> {of}</span>
      </ButtonLink>
    </li>
  );
}

/** What awaits the reader, by day, each with the one button that does the next thing. */
export function MyTurn({ tasks, today }: { tasks: readonly Turn[]; today: string }) {
  return (
    <ol className="flex flex-col gap-3">
      {tasks.map((task, index) => (
        <Task
          key={`${task.task} ${task.year} ${task.sheetId} ${task.sessionId}`}
          task={task}
          today={today}
          first={index === 0}
        />
      ))}
    </ol>
  );
}
