import { useTranslations } from "next-intl";
import type { PostPortrait } from "@/lib/people/portrait-view";
import { routes } from "@/lib/routes";

/** Who heads the department, as a picture; a frame with words where there is none. */
export function PortraitPicture({ portrait }: { portrait: PostPortrait }) {
  const t = useTranslations("pickers.portrait");
  const { sha256, title: post, name } = portrait;
  if (!sha256) {
    return (
      <p className="flex aspect-3/4 w-36 items-center justify-center rounded-8 border border-dashed border-solid-gray-600 p-2 text-center text-std-16N-170 text-solid-gray-700">
        {t("none")}
      </p>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: the picture is made at its size when it is uploaded
    <img
      src={routes.portrait(sha256)}
      alt={t("current", { post, name })}
      width={480}
      height={640}
      className="h-auto w-36 rounded-8"
    />
  );
}
