import { DomainError } from "@/lib/errors";

/** Somebody else wrote the same field meanwhile; carries what stands there now, so that both can be shown. */
export class FieldConflict extends DomainError {
  readonly current: string;

  constructor(current: string) {
    super("CONFLICT", "fieldChangedMeanwhile");
    this.name = "FieldConflict";
    this.current = current;
  }
}
