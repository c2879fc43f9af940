"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { isReachable, seemsConnected } from "./connection";
import { leavingLink } from "./leaving-link";

/**
 * Keeps the screen, and what was typed on it, while there is no connection: a link that led away would end at the
 * browser's own error page. A link that was pressed too early is followed once the server answers.
 */
export function OfflineGuard() {
  const t = useTranslations("shell.offline");
  const [kept, setKept] = useState(false);

  useEffect(() => {
    const stay = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const click = async (event: MouseEvent) => {
      const link = seemsConnected() ? null : leavingLink(event);
      if (!link) return;
      stay(event);
      if (await isReachable()) link.click();
      else setKept(true);
    };
    const submit = (event: SubmitEvent) => {
      if (event.defaultPrevented || navigator.onLine) return;
      stay(event);
      setKept(true);
    };
    const release = () => setKept(false);
    window.addEventListener("click", click, { capture: true });
    window.addEventListener("submit", submit);
    window.addEventListener("online", release);
    return () => {
      window.removeEventListener("click", click, { capture: true });
      window.removeEventListener("submit", submit);
      window.removeEventListener("online", release);
    };
  }, []);

  return (
    <div
      role="alert"
      className="fixed inset-x-0 bottom-0 z-10 mx-auto max-w-160 p-2 empty:hidden print:hidden"
    >
      {kept && (
        <Notice kind="warning" title={t("title")}>
          <p className="[@media(height<30rem)]:hidden">{t("lead")}</p>
          <Button type="button" kind="secondary" onClick={() => setKept(false)}>
            {t("close")}
          </Button>
        </Notice>
      )}
    </div>
  );
}
