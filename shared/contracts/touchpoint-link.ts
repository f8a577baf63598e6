import type { KpiDescription, KpiPoint, KpiWindow } from './kpi';
import type { StepMetric } from './journey-overlay';

/** An entry of any content type (a product, a branch, a page) that is where a touchpoint's customers are met. */
export interface TouchpointLink {
  touchpoint: string;
  /** UID of the content type. */
  contentType: string;
  documentId: string;
}

/** `GET`, `PUT /cx/touchpoint-links/:contentType/:documentId` (`{ touchpoints: [keys] }`): the links of an entry. */
export namespace GetTouchpointLinks {
  export interface Response {
    data: { touchpoints: { key: string; name: string; archived: boolean }[] };
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
        /** Journeys in which it stands. */
        journeys: { documentId: string; name: string }[];
      }[];
    };
  }
}
