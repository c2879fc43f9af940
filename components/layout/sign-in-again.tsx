"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { routes } from "@/lib/routes";

/** Signs in beside a screen that holds typed text; the new tab comes back to this screen's address. */
export function SignInAgain() {
  const t = useTranslations("shell.form");
  const [back, setBack] = useState<string>();
  useEffect(() => setBack(`${location.pathname}${location.search}`), []);
  return (
    <a href={routes.signIn(back)} target="_blank" rel="noreferrer">
      {t("signIn")}
    </a>
  );
}
