"use client";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { OpenDialog } from "@/components/ui/dialog";
import type { FormState } from "@/lib/form-state";
import { leavingLink } from "./leaving-link";

type LeaveQuestionProps = { form: RefObject<HTMLFormElement | null>; state: FormState };

/** Asks before the screen is left while longer text of this form has been typed and not been taken by the server. */
export function LeaveQuestion({ form, state }: LeaveQuestionProps) {
  const t = useTranslations("shell.leaving");
  const typed = useRef(0);
  const taken = useRef(0);
  const sent = useRef(0);
  const [asked, setAsked] = useState<{ goOn(): void }>();

  useEffect(() => {
    if (state.status === "done") taken.current = sent.current;
  }, [state]);

  useEffect(() => {
    const watched = form.current;
    const unsaved = () => typed.current > taken.current;
    const type = () => {
      if (watched?.querySelector("textarea")) typed.current += 1;
    };
    const send = () => {
      sent.current = typed.current;
    };
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (unsaved()) event.preventDefault();
    };
    const click = (event: MouseEvent) => {
      // The click that is repeated after the question is not the person's own.
      const link = event.isTrusted && unsaved() ? leavingLink(event) : null;
      if (!link) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      setAsked({ goOn: () => link.click() });
    };
    // The browser's own buttons. Where it does not tell of them beforehand, only leaving the site is asked about.
    const traverse = (event: NavigateEvent) => {
      if (event.navigationType !== "traverse" || event.hashChange || !event.cancelable || !unsaved()) return;
      event.preventDefault();
      const { key } = event.destination;
      setAsked({ goOn: () => void window.navigation.traverseTo(key) });
    };
    watched?.addEventListener("input", type);
    watched?.addEventListener("submit", send);
    window.addEventListener("beforeunload", beforeUnload);
    window.addEventListener("click", click, { capture: true });
    window.navigation?.addEventListener("navigate", traverse);
    return () => {
      watched?.removeEventListener("input", type);
      watched?.removeEventListener("submit", send);
      window.removeEventListener("beforeunload", beforeUnload);
      window.removeEventListener("click", click, { capture: true });
      window.navigation?.removeEventListener("navigate", traverse);
    };
  }, [form]);

  if (!asked) return null;
  const leave = () => {
    taken.current = typed.current;
    setAsked(undefined);
    asked.goOn();
  };
  return (
    <OpenDialog title={t("title")} closeLabel={t("stay")} onClose={() => setAsked(undefined)}>
      <p className="mb-4">{t("lead")}</p>
      <Button type="button" kind="danger" onClick={leave}>
        {t("leave")}
      </Button>
    </OpenDialog>
  );
}
