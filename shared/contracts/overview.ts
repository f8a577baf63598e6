import type { KpiGrouping } from '../dimensions';
import type { Calendar, Comparison, Interval, LocalDate } from '../time';
import type { Attention } from './attention';
import type { ChartEvent } from './chart-event';
import type { KpiAnswer, KpiDescription, KpiWindow } from './kpi';
import type { KpiTerms, TermName } from './kpi-terms';

/** `GET /cx/overview`: everything that the overview shows, in one request. */
export namespace GetOverview {
  export interface Query extends Pick<KpiTerms, TermName> {
    from?: LocalDate;
    to?: LocalDate;
    timeZone?: string;
    calendar?: Calendar;
    interval?: Interval;
    compare?: Comparison;
    /** The KPI of chart, breakdown and distribution. */
    kpi?: string;
    by?: KpiGrouping;
    filters?: Record<string, unknown>;
    /** Whether to look for what stands out; not done unless it is asked for. */
    attention?: boolean;
    locale?: string;
  }
  export interface Response {
    data: {
      window: KpiWindow;
      definitions: KpiDescription[];
      /** One a KPI, without groups; `series` fills the card's sparkline. */
      cards: KpiAnswer[];
      /** The chosen KPI with series and groups. */
      detail: KpiAnswer;
      /** Answers per score of the chosen KPI, one entry a scale. */
      distribution: { scale: string; scores: { score: number; n: number }[] }[];
      /** By KPI that leaves answers on some scales out of its n: the scales that count. */
      countedScales: Record<string, string[]>;
      /** What happened in the window and may be why the chosen KPI moved, in order of time. */
      events: ChartEvent[];
      /** What stands out from noise; null where it was not asked for. */
      attention: Attention | null;
      /** Answers that exist at all, to tell "empty plugin" from "empty period". */
      totalResponses: number;
      /** By what complaints can be divided: what the plugin counts itself, then what was filled in. */
      exposures: string[];
    };
  }
}
