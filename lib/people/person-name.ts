/** The name a person is shown by: the one used at work (旧姓使用), else the registered one. */
export function shownName(person: { name: string; nameAtWork: string | null }): string {
  return person.nameAtWork ?? person.name;
}
