import type { Channel } from '../dimensions';
import type { LocalDate } from '../time';
import type { Named } from './reference-usage';

/** Which number of a day; location and channel null where it is of all. */
export interface ExposureKey {
  /** What is counted, such as `orders`. */
  name: string;
  date: LocalDate;
  location: string | null;
  channel: Channel | null;
}

/** A number that complaints are held against. */
export interface Exposure extends ExposureKey {
  value: number;
}

/** A number as it is given: of one day, or of several, over which it is spread evenly. */
export interface ExposureInput {
  name: string;
  date: LocalDate;
  /** Last day, where there are several. */
  until?: LocalDate | null;
  location?: string | null;
  channel?: Channel | null;
  /** Whole, of all days together. */
  value: number;
}

/** Most numbers of one request, and most days that they may be spread over together. */
export const MOST_EXPOSURES = 1_000;
export const MOST_EXPOSURE_DAYS = 20_000;
export const EXPOSURES_A_PAGE = 50;

/** `GET /cx/complaint-settings/exposures`: the newest day first. */
export namespace ListExposures {
  export interface Query {
    name?: string;
    location?: string;
    /** On these local dates, inclusive. */
    from?: LocalDate;
    to?: LocalDate;
    /** From 1. */
    page?: number;
    locale?: string;
  }
  export interface Response {
    data: {
      exposures: Exposure[];
      /** What is counted by any number, in the order of the alphabet. */
      names: string[];
      /** Every location, in the reader's language. */
      locations: Named[];
    };
    meta: {
      page: number;
      pages: number;
      /** Numbers that the choice lets through, and what they come to where they count the same. */
      count: number;
      sum: number | null;
    };
  }
}

/**
 * `POST /cx/complaint-settings/exposures`, `POST /api/cx/exposures`: each takes the place of one of the same
 * name, day, location and channel; all or none are kept.
 */
export namespace SaveExposures {
  export interface Request {
    exposures: ExposureInput[];
  }
  export interface Response {
    data: {
      /** Numbers of days. */
      stored: number;
    };
  }
}

/** `PUT /cx/complaint-settings/exposures`: one number for another, which may be of another day or place. */
export namespace ReplaceExposure {
  export interface Request {
    before: ExposureKey;
    exposure: Exposure;
  }
  export interface Response {
    data: Exposure;
  }
}

/** `DELETE /cx/complaint-settings/exposures?name&date&location&channel`. */
export namespace DeleteExposure {
  export interface Response {
    data: ExposureKey;
  }
}
