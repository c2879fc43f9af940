import { PageTitle } from "./heading";

type MessageProps = { title: string; paragraphs: readonly string[]; link: { href: string; label: string } };

/** A page that has only something to say: not found, or a fault. */
export function Message({ title, paragraphs, link }: MessageProps) {
  return (
    <>
      <PageTitle>{title}</PageTitle>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className="mt-4">
          {paragraph}
        </p>
      ))}
      <p className="mt-6">
        <a href={link.href}>{link.label}</a>
      </p>
    </>
  );
}
