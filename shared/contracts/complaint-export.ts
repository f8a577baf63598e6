import type { ListComplaints } from './complaint-queue';

/** By when cases were received, which never changes while a file is being written. */
export const COMPLAINT_EXPORT_ORDERS = ['oldest', 'newest'] as const;
export type ComplaintExportOrder = (typeof COMPLAINT_EXPORT_ORDERS)[number];

/**
 * `POST /cx/complaints/exports`: a link with which this admin's browser downloads these cases as CSV.
 * `GET /api/cx/complaints/export` takes the same parameters and answers with the file.
 */
export namespace CreateComplaintExport {
  /** Without a part of the queue and dates everything, the oldest first. */
  export type Query = Pick<ListComplaints.Query, 'queue' | 'filters' | 'from' | 'to' | 'search'> & {
    order?: ComplaintExportOrder;
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
