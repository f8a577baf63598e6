import type { CountFeedback, FeedbackOrder } from './feedback-list';

/** `POST /cx/feedback/exports`: a link with which this admin's browser downloads these answers as CSV. */
export namespace CreateFeedbackExport {
  /** Without dates everything; by time where `order` is given. */
  export type Query = CountFeedback.Query & {
    order?: FeedbackOrder;
    /** Begin with a byte order mark, by which Excel knows UTF-8. */
    bom?: boolean;
  };
  export interface Response {
    data: {
      /**
       * Seen from Strapi's own URL. Valid once and for a minute, without a login: what the file shows is
       * decided by the admin's rights at the moment of the download.
       */
      path: string;
    };
  }
}
