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
    /** Whether a new secret goes to the address that it has then, as {@link SendNewSecret} does. */
    newSecret?: boolean;
    /** Number of the last event that was seen. */
    sequence?: number;
  };
  export type Response = ActOnComplaint.Response;
}

/**
 * `POST /cx/complaints/:reference/secret`: makes a new secret and sends it to the complainant by mail; the one before
 * opens the case no longer. It is shown to nobody at the desk, and none of it is in the event. Needs the right to know
 * persons besides. 409 as for events, with `details.code` `no_address`, `no_mail` or `erased` where it can't be;
 * 429 for more than three in an hour.
 */
export namespace SendNewSecret {
  export interface Request {
    /** Number of the last event that was seen. */
    sequence?: number;
  }
  export type Response = ActOnComplaint.Response;
}
