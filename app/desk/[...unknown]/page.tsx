import { notFound } from "next/navigation";

/** Unknown addresses of the desk would otherwise be read as a citizen's: municipality, year, department. */
export default function UnknownDeskPage() {
  notFound();
}
