"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { routes } from "@/lib/routes";

/** A fault: the number that stands in the server's log, and no detail. */
export default function DeskError({ error, reset }: { error: Error & { digest?: string }; reset(): void }) {
  const t = useTranslations("shell.error");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="flex flex-col gap-6">
      <h1 ref={heading} tabIndex={-1} className="text-std-28B-150">
        {t("title")}
      </h1>
      <Notice kind="error">
        <p>{t("lead")}</p>
        <p>{t(error.digest ? "nextWithId" : "next")}</p>
        {error.digest && (
          <p>
            {t("id")}: <code>{error.digest}</code>
          </p>
        )}
      </Notice>
      <div className="flex flex-wrap gap-3">
        <Button type="button" onClick={reset}>
          {t("retry")}
        </Button>
        <ButtonLink href={routes.desk()} kind="secondary">
          {t("desk")}
        </ButtonLink>
      </div>
    </div>
  );
}
