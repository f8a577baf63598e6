import type { WeekStart } from '../time';

/** Day of the week as ISO 8601 numbers it: 1 is Monday. */
export type DigestWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The reader's own weekly digest. */
export interface DigestSubscription {
  active: boolean;
  /** null: the first day of the site's week. */
  weekday: DigestWeekday | null;
  /** Hour of the day in the reporting zone, 0 to 23. */
  hour: number;
}

/** `GET` and `PUT /cx/alerts/digest`. */
export namespace OwnDigest {
  export type Request = DigestSubscription;
  export interface Response {
    data: DigestSubscription & {
      /** Where it goes. */
      email: string;
      /** When the next one is due; null while it is off. */
      nextAt: string | null;
      timeZone: string;
      /** First day of the site's week. */
      weekStart: WeekStart;
    };
  }
}
