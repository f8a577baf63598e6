import type { CategoryGrouping } from '../dimensions';
import type { Calendar, Comparison, Interval, LocalDate } from '../time';
import type { KpiAnswer, KpiDescription, KpiWindow } from './kpi';
import type { ControlChart } from './kpi-page';
import type { KpiClock, KpiQuantile } from './kpi-terms';
import type { SlaTarget } from './complaint-words';

/** What all figures of complaints are asked by. Only cases of kind `complaint` count, repeats once. */
export interface FiguresQuery {
  from?: LocalDate;
  to?: LocalDate;
  timeZone?: string;
  calendar?: Calendar;
  /** By what complaints can be divided: `filters[location][$in][]=…`. */
  filters?: Record<string, unknown>;
  locale?: string;
}

/** `GET /cx/complaint-figures`: every KPI of cases for the window, each with its change. */
export namespace GetComplaintFigures {
  export interface Query extends FiguresQuery {
    compare?: Comparison;
    quantile?: KpiQuantile;
    clock?: KpiClock;
    exposure?: string;
    promise?: SlaTarget;
    /** ISO 4217: of which remedies the cost is told. */
    currency?: string;
  }
  export interface Response {
    data: {
      window: KpiWindow;
      definitions: KpiDescription[];
      /** Without series and groups. */
      cards: KpiAnswer[];
      /** Complaints that exist at all, to tell "no complaints yet" from "none in this period". */
      anyComplaint: boolean;
      /** By what complaints can be divided: what the plugin counts itself, then what was filled in. */
      exposures: string[];
    };
  }
}

/** What moved in and out of the open cases. */
export interface Movement {
  received: number;
  reopened: number;
  closed: number;
  withdrawn: number;
  /** Ended as the repeat of another or out of scope, and counted again since. */
  otherwise: number;
}

/** What moved in one period. */
export interface FlowPeriod extends Movement {
  period: string;
  start: LocalDate;
  end: LocalDate;
  partial: boolean;
  /** Open at the end of its last day: opening + all in − all out up to then. */
  open: number;
}

/** An open case, by how long it has been open. */
export interface OldCase {
  reference: string;
  subject: string | null;
  receivedAt: string;
  /** Seconds. */
  age: number;
}

/** Open cases of one age, in seconds: `from` ≤ age < `to`, which the last one lacks. */
export interface AgeBucket {
  from: number;
  to: number | null;
  count: number;
  /** Received after this moment and up to this one, ISO 8601; null where there is no such bound. */
  after: string | null;
  upTo: string | null;
}

/** `GET /cx/complaint-figures/flow`: the backlog, what moves it, and how old it is. */
export namespace GetBacklogFlow {
  export interface Query extends FiguresQuery {
    /** `week` when left out. */
    interval?: Interval;
  }
  export interface Response {
    data: {
      window: KpiWindow;
      /** Open at the end of the day before the window, counted. */
      opening: number;
      /** Open at the end of the window, counted by itself: not from the flow. */
      closing: number;
      /** opening + in − out, and how far the count is from it: 0 where the books agree. */
      balance: { expected: number; gap: number; balanced: boolean };
      periods: FlowPeriod[];
      /** At the end of the window, at most now; ages by the calendar, in seconds. */
      ageing: {
        asOf: string;
        n: number;
        buckets: AgeBucket[];
        median: number | null;
        p90: number | null;
        oldest: OldCase[];
      };
    };
  }
}

export interface ParetoBar {
  key: string;
  label: string;
  n: number;
  /** Of the cases that have a value, 0 to 1. */
  share: number;
  /** Of this one and all before it. */
  cumulative: number;
}

/** Cases by one attribute, the most frequent first. */
export interface ParetoChart {
  /** At most 20. */
  bars: ParetoBar[];
  /** What the bars leave out: so many keys with so many cases. */
  rest: { keys: number; n: number };
  /** Cases with a value. */
  total: number;
  /** Cases without one: a cause is known only after looking into it. */
  without: number;
}

/** `GET /cx/complaint-figures/causes`: of what there are most, by cause and by category. */
export namespace GetComplaintCauses {
  export interface Query extends FiguresQuery {
    /** What `category` stands for; `category` where it is left out. */
    categories?: CategoryGrouping;
  }
  export interface Response {
    data: {
      window: KpiWindow;
      cause: ParetoChart;
      category: ParetoChart;
      categories: CategoryGrouping;
    };
  }
}

/** `GET /cx/complaint-figures/control?kpi=`: a KPI of cases by period between its limits. */
export namespace GetComplaintControl {
  export interface Query extends FiguresQuery {
    /** One of cases. */
    kpi: string;
    /** `week` when left out. */
    interval?: Interval;
    quantile?: KpiQuantile;
    clock?: KpiClock;
    exposure?: string;
    promise?: SlaTarget;
  }
  export interface Response {
    data: { definition: KpiDescription; answer: KpiAnswer; controlChart: ControlChart };
  }
}
