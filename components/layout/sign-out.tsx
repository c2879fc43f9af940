"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button, ButtonRow } from "@/components/ui/button";
import { signOutAction } from "@/lib/auth/actions";
import { BAR_ITEM } from "./bar-item";

/** What keeps unsent texts comes after the page: a screen without fields must not wait for it. */
const loadKeeping = () => import("@/components/goal-sheets/page-keeping");

/** Signs out, and asks first when text in this browser has not reached the server: signing out removes it. */
export function SignOut({ personId }: { personId: string }) {
  const t = useTranslations("shell");
  const [unsent, setUnsent] = useState<number>();
  const [checking, setChecking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const decided = useRef(false);
  useEffect(() => {
    void loadKeeping().then(({ beginKeeping }) => beginKeeping(personId));
    return () => {
      // This screen goes away because the server has ended the sign-in.
      if (decided.current) void loadKeeping().then(({ tellSignedOut }) => tellSignedOut(personId));
    };
  }, [personId]);
  const leave = async () => {
    await (await loadKeeping()).endKeeping(personId);
    decided.current = true;
    form.current?.requestSubmit();
  };
  const ask = async () => {
    setChecking(true);
    const texts = await (await loadKeeping()).unsentBeforeSignOut(personId);
    setChecking(false);
    if (texts.length === 0) return leave();
    setUnsent(texts.length);
    dialog.current?.showModal();
  };
  const submit = (event: FormEvent) => {
    if (decided.current) return;
    event.preventDefault();
    if (!checking) void ask();
  };
  return (
    <>
      <form ref={form} action={signOutAction} onSubmit={submit}>
        <button type="submit" aria-disabled={checking || undefined} className={BAR_ITEM}>
          {checking ? t("unsentAtSignOut.wait") : t("bar.signOut")}
        </button>
      </form>
      <dialog
        ref={dialog}
        aria-labelledby="unsent-at-sign-out"
        className="m-auto w-full max-w-160 rounded-12 border border-solid-gray-600 bg-white p-6 shadow-4 backdrop:bg-opacity-gray-700"
      >
        <h2 id="unsent-at-sign-out" className="mb-4 text-std-20B-150">
          {t("unsentAtSignOut.title")}
        </h2>
        <p className="mb-4">{t("unsentAtSignOut.lead", { count: unsent ?? 0 })}</p>
        <ButtonRow>
          <Button type="button" onClick={() => dialog.current?.close()}>
            {t("unsentAtSignOut.stay")}
          </Button>
          <Button type="button" kind="danger" onClick={() => void leave()}>
            {t("unsentAtSignOut.leave")}
          </Button>
        </ButtonRow>
      </dialog>
    </>
  );
}
