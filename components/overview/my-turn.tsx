import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import type { AwaitedTask } from "@/lib/overview/awaiting";
import { taskAddress } from "@/lib/overview/labels";
import { DueDay } from "./due-day";

function Task({ task, today, first }: { task: AwaitedTask; today: string; first: boolean }) {
  const t = useTranslations("desk");
  const locale = toLocale(useLocale());
  const year = formatFiscalYear(task.year, locale);
  const of = t("task.of", { department: task.departmentName, year });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-8 border border-solid-gray-420 p-4 print:break-inside-avoid">
      <div className="flex min-w-0 flex-col gap-1">
        <p className="text-std-17B-170">{t(`tasks.${task.task}.what`)}</p>
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
export function MyTurn({ tasks, today }: { tasks: readonly AwaitedTask[]; today: string }) {
  return (
    <ol className="flex flex-col gap-3">
      {tasks.map((task, index) => (
        <Task
          key={`${task.task} ${task.sheetId} ${task.sessionId}`}
          task={task}
          today={today}
          first={index === 0}
        />
      ))}
    </ol>
  );
}
