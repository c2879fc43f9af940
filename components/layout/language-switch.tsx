import { useTranslations } from "next-intl";
import { switchLocaleAction } from "@/lib/i18n/actions";
import { BAR_ITEM } from "./bar-item";

/** The one switch between Japanese and English; names the other language in that language. */
export function LanguageSwitch() {
  const t = useTranslations("shell.language");
  return (
    <form action={switchLocaleAction}>
      <input type="hidden" name="locale" value={t("otherCode")} />
      <button type="submit" lang={t("otherCode")} className={BAR_ITEM}>
        {t("other")}
      </button>
    </form>
  );
}
