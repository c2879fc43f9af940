"use client";
import en from "@/lib/i18n/messages/en/shell.json";
import ja from "@/lib/i18n/messages/ja/shell.json";
import "./globals.css";

/** Stands in when the frame itself failed; the language is not known here, so it speaks both. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  const next = error.digest ? "nextWithId" : "next";
  return (
    <html lang="ja">
      <body>
        <main className="mx-auto flex max-w-200 flex-col gap-6 p-6">
          <title>{ja.error.title}</title>
          <h1 className="text-std-28B-150">{ja.error.title}</h1>
          <p>{ja.error[next]}</p>
          <div lang="en">
            <p className="text-std-18B-160">{en.error.title}</p>
            <p>{en.error[next]}</p>
          </div>
          {error.digest && (
            <p>
              {ja.error.id} <span lang="en">({en.error.id})</span>: <code>{error.digest}</code>
            </p>
          )}
          <p>
            {/* biome-ignore lint/a11y/useValidAnchor: a full load is what mends a broken frame */}
            <a href="">{ja.error.retry}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
