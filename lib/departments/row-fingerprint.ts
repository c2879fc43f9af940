import "server-only";
import { fingerprint } from "@/lib/audit/fingerprint";

type Row = {
  id: string;
  name: string;
  nameEnglish: string | null;
  order: number;
  outsideMayorsLine: boolean;
  contact: string | null;
  basicProjectCountOverride: number | null;
  sections: { id: string; name: string; order: number }[];
};

/** Stands for everything the organisation screen shows of a department's year, to notice other people's changes. */
export function rowFingerprint(row: Row): string {
  const { id, name, nameEnglish, order, outsideMayorsLine, contact, basicProjectCountOverride } = row;
  const sections = row.sections.map((section) => [section.id, section.name, section.order]);
  return fingerprint([
    id,
    name,
    nameEnglish,
    order,
    outsideMayorsLine,
    contact,
    basicProjectCountOverride,
    sections,
  ]);
}
