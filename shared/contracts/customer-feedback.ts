import type { GetRelated } from './complaint-desk';

/**
 * `GET /cx/complaints/feedback?customer=`: the latest answers of a customer, by whom a new case can be linked to one;
 * of places where the reader may both read answers and know whose they are. At most 20, newest first.
 */
export namespace FindCustomerFeedback {
  export interface Query {
    /** Key of the customer. */
    customer: string;
  }
  export interface Response {
    data: GetRelated.Response['data']['feedback'];
  }
}
