import type { KpiDescription, KpiPoint, KpiWindow } from './kpi';
import type { EntryLink } from './complaint';
import type { StepMetric } from './journey-overlay';

/** An entry of any content type (a product, a branch, a page) that is where a touchpoint's customers are met. */
export interface TouchpointLink {
  touchpoint: string;
  /** UID of the content type. */
  contentType: string;
  documentId: string;
}

/** An entry is content of a handful of touchpoints; more is a mistake. */
export const MOST_LINKS = 20;

/** A touchpoint as a link names it. */
export interface LinkedTouchpoint {
  key: string;
  /** In the reader's language. */
  name: string;
  archived: boolean;
}

/**
 * `GET`, `PUT /cx/touchpoint-links/:contentType/:documentId` (`{ touchpoints: [keys] }`): the links of an entry,
 * at most {@link MOST_LINKS}. Archived touchpoints stay linked, and can't be linked anew.
 */
export namespace GetTouchpointLinks {
  export interface Response {
    data: {
      touchpoints: LinkedTouchpoint[];
      /** Whether the reader may change the entry, and so its links. */
      mayChange: boolean;
    };
  }
}
export namespace SaveTouchpointLinks {
  export interface Request {
    body: { touchpoints: string[] };
  }
  export type Response = GetTouchpointLinks.Response;
}

/**
 * `GET /cx/touchpoint-links/:contentType/:documentId/numbers?locale=`: what the side panel of a linked entry
 * shows of the last 90 days against the 90 before (or `from`, `to`, `timeZone`, `calendar`): scores of each
 * touchpoint and their weeks. Its latest comments are at `/cx/feedback`, as everywhere.
 */
export namespace GetLinkedNumbers {
  export interface Response {
    data: {
      window: KpiWindow;
      definitions: KpiDescription[];
      touchpoints: {
        key: string;
        name: string;
        responses: number;
        metrics: Omit<StepMetric, 'versusOthers' | 'scales' | 'target'>[];
        trend: { kpi: string; series: KpiPoint[] }[];
        /** Journeys in which it stands, with the language in which they say so; null: they have none. */
        journeys: { documentId: string; name: string; locale: string | null }[];
      }[];
    };
  }
}

/** `GET …/choices?locale=`, for those who may change the entry: what it is linked to, and what it could be. */
export namespace GetLinkChoices {
  export interface Response {
    data: LinkedTouchpoint[];
  }
}

/** An entry as the content of a touchpoint. */
export interface TouchpointContent extends EntryLink {
  /** What the entry is called; its id where the reader may not see its name. */
  title: string;
  /** What its content type is called. */
  type: string;
  /** There is only one entry of the type, and the Content Manager keeps it elsewhere. */
  isSingle: boolean;
  /** Language of the title; null where the type has none. */
  locale: string | null;
}

/** `GET /cx/touchpoints/:key/contents?locale=`: entries that are linked to it, of those that the reader may read. */
export namespace GetTouchpointContents {
  export interface Response {
    data: {
      contents: TouchpointContent[];
      /** There are more than those that are told. */
      more: boolean;
    };
  }
}
