import type { Channel } from '../dimensions';
import type { Journey, JourneyState } from './journey';

/**
 * Names one saved state of a draft in one language: what it says, hashed. Whoever saves says on which one
 * their work stands.
 */
export type JourneyRevision = string;

/** Who saved last, and when (ISO 8601, UTC). `by` is null for programs and where nobody is known. */
export interface LastChange {
  by: string | null;
  at: string;
}

/** `modified`: the draft says something else than what is published in this language. */
export type JourneyPublication = 'draft' | 'published' | 'modified';

/** The version that is in force. */
export interface VersionInForce {
  version: number;
  /** ISO 8601 in UTC. */
  since: string;
}

/** What the caller's role allows with journeys: Strapi's own rights on the type, and the numbers. */
export interface JourneyRights {
  create: boolean;
  update: boolean;
  publish: boolean;
  delete: boolean;
  /** Reads KPIs: without it there is no overlay, no health and no coverage. */
  numbers: boolean;
}

/** A touchpoint in the editor's language; archived ones take no more answers but keep their numbers. */
export interface EditorTouchpoint {
  key: string;
  name: string;
  channel: Channel;
  archived: boolean;
}

/** A language in which the journey exists; `default` where the site has none. */
export interface JourneyLocale {
  locale: string;
  publication: JourneyPublication;
}

/** A draft, as the editor opens it. */
export interface JourneyDraft {
  documentId: string;
  locale: string;
  /** Null: the journey is not told in this language yet; `journey` is then a copy to begin from. */
  revision: JourneyRevision | null;
  /** Head and map in one, as `shared/journey-map` edits, compares and merges it. */
  journey: Journey;
  publication: JourneyPublication;
  /** Null while it was never published, or was taken back. */
  inForce: VersionInForce | null;
  lastChange: LastChange;
  locales: JourneyLocale[];
}

/** `GET /cx/journey-maps/:documentId?locale=`. 404 for a journey that is not there. */
export namespace GetJourneyMap {
  export interface Response {
    data: JourneyDraft;
    meta: {
      rights: JourneyRights;
      /** Every touchpoint of the site by key, named in the locale asked for. */
      touchpoints: Record<string, EditorTouchpoint>;
    };
  }
}

/**
 * `PUT /cx/journey-maps/:documentId`: saves the draft of one language. 400 names each fault by its place from
 * the journey on (`stages.0.steps.2.cells.emotion`); the key of a journey never changes. A state that already
 * is saved is answered as saved. Someone else saved in between: 409 with {@link SaveConflict} as `details`;
 * merge with `mergeJourneys(base, mine, theirs.journey)` and save again on `theirs.revision`.
 */
export namespace SaveJourneyMap {
  export interface Request {
    body: {
      locale?: string;
      /** The revision on which the work stands; null for the first saving in a language. */
      base: JourneyRevision | null;
      journey: Journey;
    };
  }
  export interface Response {
    data: Pick<
      JourneyDraft,
      'documentId' | 'locale' | 'publication' | 'lastChange' | 'inForce' | 'locales'
    > & {
      revision: JourneyRevision;
    };
    /** Steps whose touchpoints were deleted since: saved as they are, with nothing to measure there. */
    meta: { missing: MissingTouchpoint[] };
  }
}

/** `error.details` of a 409. */
export interface SaveConflict {
  revision: JourneyRevision;
  /** What stands there now. */
  journey: Journey;
  by: string | null;
  at: string;
}

/**
 * `POST /cx/journey-maps/:documentId/publish`: publishes the draft of one language as the next version. 409
 * like saving, when the draft is another than the one the editor saw.
 */
export namespace PublishJourneyMap {
  export interface Request {
    body: { locale?: string; base: JourneyRevision };
  }
  export type Response = SaveJourneyMap.Response;
}

export const IMPORT_FORMATS = ['json', 'csv', 'cjml'] as const;
export type JourneyImportFormat = (typeof IMPORT_FORMATS)[number];

/** A touchpoint that a step was meant for and that the site does not have; `key` null: only its channel is known. */
export interface MissingTouchpoint {
  step: string;
  key: string | null;
  name: string;
  channel: Channel | null;
}

/** From what a new journey is made. */
export type JourneyOrigin =
  | { from: 'empty'; name: string }
  | { from: 'template'; template: string; name?: string }
  | {
      from: 'copy';
      /** documentId of the original. */
      of: string;
      name: string;
      persona?: string | null;
      segment?: string | null;
      location?: string | null;
    }
  | {
      from: 'file';
      format: JourneyImportFormat;
      /** The file's text; Strapi's own limit of a body holds. */
      text: string;
      name?: string;
      /** Such as `returns.csv`: what the journey is called where neither `name` nor the text says it. */
      fileName?: string;
    };

/**
 * `POST /cx/journey-maps`: 201 with a new draft. `key` is made from the name where it is left out; a key that
 * is taken is a 400 at `key` (a file's own key is made another one). A damaged file is a 400 with the place of
 * each fault (`row 4`, `line 3, column 7`, `stages.0.name`).
 */
export namespace CreateJourneyMap {
  export interface Request {
    body: JourneyOrigin & { locale?: string; key?: string };
  }
  export interface Response {
    data: JourneyDraft;
    meta: { missing: MissingTouchpoint[] };
  }
}

/** `GET /cx/journey-maps/choices?locale=`: what a new journey may be made from and for. */
export namespace GetJourneyChoices {
  export interface Named {
    key: string;
    name: string;
  }
  export interface Response {
    data: {
      templates: {
        id: string;
        name: string;
        description: string;
        stages: string[];
        steps: number;
      }[];
      /** With the segment by which their answers are filtered; null where they have none. */
      personas: (Named & { segment: string | null })[];
      locations: Named[];
      segments: string[];
      /** Languages of the site's content, the default one first; empty where it has none. */
      locales: { code: string; name: string }[];
      touchpoints: EditorTouchpoint[];
      /** Score KPIs that the overlay can show. */
      kpis: Named[];
      states: JourneyState[];
      rights: JourneyRights;
    };
  }
}

/** `GET /cx/journey-maps/:documentId/export?format=&locale=&version=`: a file; `version` for an old one. */
export const EXPORT_FORMATS = ['json', 'csv', 'cjml', 'mermaid'] as const;
export type JourneyExportFormat = (typeof EXPORT_FORMATS)[number];
