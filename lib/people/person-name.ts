/** What a person is registered with; the address is null for somebody who cannot sign in. */
export type PersonDetails = {
  name: string;
  nameReading: string | null;
  nameAtWork: string | null;
  email: string | null;
};

/** The name a person is shown by: the one used at work (旧姓使用), else the registered one. */
export function shownName(person: { name: string; nameAtWork: string | null }): string {
  return person.nameAtWork ?? person.name;
}
