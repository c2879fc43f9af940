import Link from "next/link";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { AwaitedTask } from "@/lib/overview/awaiting";
import { routes } from "@/lib/routes";
import { DueDay } from "./due-day";

/** What the reader waits for: who, what, by when. */
export function OthersTurn({ tasks, today }: { tasks: readonly AwaitedTask[]; today: string }) {
  const t = useTranslations("desk");
  const columns = [
    { key: "department", header: t("task.department") },
    { key: "what", header: t("task.what") },
    { key: "who", header: t("task.who") },
    { key: "due", header: t("task.due") },
  ];
  const rows = tasks.map((task) => ({
    key: `${task.task} ${task.sheetId} ${task.sessionId}`,
    cells: {
      department: (
        <Link href={routes.sheet(task.sheetId)} prefetch={false}>
          {task.departmentName}
        </Link>
      ),
      what: t(`tasks.${task.task}.what`),
      who: t(`roles.${task.by[0] ?? "MAYORS_OFFICE"}`),
      due: <DueDay dueOn={task.dueOn} today={today} />,
    },
  }));
  return <DataTable caption={t("home.othersCaption")} columns={columns} rows={rows} empty={null} />;
}
