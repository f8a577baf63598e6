import type { LocalDate } from '../time';

/**
 * What may be why a number moved: the KPI's `definition` changed, a `journey` was published, a `survey` asks
 * other questions since, or an entry that is the content of a `touchpoint` was published.
 */
export const CHART_EVENTS = ['definition', 'journey', 'survey', 'touchpoint'] as const;
export type ChartEventKind = (typeof CHART_EVENTS)[number];

/** Something that happened in the window of a chart. */
export interface ChartEvent {
  kind: ChartEventKind;
  /** The day in the zone that was asked for. */
  date: LocalDate;
  /** Of the KPI, the journey, the survey or the touchpoint. */
  key: string;
  /** In the reader's language. */
  name: string;
  /** The version that came in; null for a journey and a touchpoint. */
  version: number | null;
}
