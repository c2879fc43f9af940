/** The form's help, and below it how this kind of field is used. */
export function TwoLines({ first, second }: { first: string; second: string }) {
  return (
    <>
      <span className="block">{first}</span>
      <span className="block">{second}</span>
    </>
  );
}
