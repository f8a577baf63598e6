import type { LocalDate } from '../time';

/** Reference data that facts name by its key. */
export const REFERENCE_KINDS = ['touchpoint', 'location', 'survey', 'journey'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** What can be archived: it takes no new answers and leaves the pickers, and its numbers stay. */
export const ARCHIVABLE_KINDS = ['touchpoint', 'location', 'survey'] as const;
export type ArchivableKind = (typeof ARCHIVABLE_KINDS)[number];

export interface Named {
  key: string;
  /** In the reader's language. */
  name: string;
}

/** Answers that name it, excluded ones too. */
export interface ReferringAnswers {
  n: number;
  /** Local dates of the first and the last; null where the answers have gone. */
  first: LocalDate | null;
  last: LocalDate | null;
  /** Surveys by which they came; empty for a survey. */
  surveys: Named[];
}

/** `GET /cx/references/:kind/:key/usage`: what refers to it, for those who may read it in the Content Manager. */
export namespace GetReferenceUsage {
  export interface Response {
    data: {
      /** Then it can't be deleted, only archived; a journey can: its answers keep its key and version. */
      answered: boolean;
      /** null for those who may not read these numbers. */
      answers: ReferringAnswers | null;
      /** Complaints that name it, with which it can't be deleted either; null for those who may not read how many. */
      complaints?: number | null;
      /**
       * Journeys with which it can't be deleted either, as drafts or published, in whatever language: of a
       * touchpoint those in which it stands, of a location those drawn for it, of a journey those that go on in it.
       */
      journeys: Named[];
    };
  }
}
