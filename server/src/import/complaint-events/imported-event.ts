import type { ComplaintCommand } from '../../complaint-process';

/** The case that an event belongs to: by the name it goes by here, or by where it was imported from. */
export type CaseName = { reference: string } | { source: string; externalId: string };

/** Something that happened to a complaint, as a row of a file tells of it. */
export interface ImportedEvent {
  /** Where it comes from and what it is called there; without it an event is known by what it says. */
  source?: string | null;
  externalId?: string | null;
  complaint: CaseName;
  command: ComplaintCommand;
  /** The case that this one repeats: a reference, or its name at the source of this one. */
  mergedInto: string | null;
}

/** One text for each case, whichever way it is named. */
export const caseNameText = (name: CaseName): string =>
  'reference' in name ? `\u0001${name.reference}` : `${name.source}\u0000${name.externalId}`;
