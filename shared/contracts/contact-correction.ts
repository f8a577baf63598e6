import type { ContactPart } from './complaint-contact';
import type { ActOnComplaint } from './complaint-desk';

/**
 * `POST /cx/complaints/:reference/contact`: puts right how whoever complains is called and reached, and in which
 * language. What is left out stays; `null` takes it back. Needs the right to know persons besides. What it was is
 * kept nowhere; that it was corrected is an event. 409 as for events, and where the person was erased.
 */
export namespace CorrectContact {
  export type Request = { [Part in ContactPart]?: string | null } & {
    /** Language of the answers. */
    locale?: string;
    /** Number of the last event that was seen. */
    sequence?: number;
  };
  export type Response = ActOnComplaint.Response;
}
