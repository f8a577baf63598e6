import type { Difference } from '../journey-map/difference';
import type { Journey } from './journey';
import type { JourneyDraft, MissingTouchpoint } from './journey-editor';
import type { JourneyVersion, PublishedJourney } from './journey-version';

/** `draft` is what stands in the editor, a number a published version. */
export type ComparedVersion = number | 'draft';

/** `GET /cx/journey-maps/:documentId/versions`: newest first. */
export namespace ListJourneyVersions {
  export interface Response {
    data: JourneyVersion[];
  }
}

/** `GET /cx/journey-maps/:documentId/versions/:n`: one version in all its languages, read-only. */
export namespace GetJourneyVersion {
  export interface Response {
    data: JourneyVersion & { journeys: PublishedJourney };
  }
}

/**
 * `GET /cx/journey-maps/:documentId/compare?from=3&to=draft&locale=`: what was added, removed, moved and
 * reworded. 404 where one of them is not told in that language.
 */
export namespace CompareJourneyVersions {
  export interface Response {
    data: {
      from: ComparedVersion;
      to: ComparedVersion;
      locale: string;
      before: Journey;
      after: Journey;
      difference: Difference;
      same: boolean;
    };
  }
}

/**
 * `POST /cx/journey-maps/:documentId/versions/:n/restore` with `{ locale, base }`: puts an old version into the
 * draft of one language; nothing is published. Touchpoints that are gone by now are `missing`. 409 like saving.
 */
export namespace RestoreJourneyVersion {
  export interface Request {
    body: { locale?: string; base: string | null };
  }
  export interface Response {
    data: JourneyDraft;
    meta: { missing: MissingTouchpoint[] };
  }
}
