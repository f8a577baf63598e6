import type { LocalDate } from '../time';

/**
 * What may be why a number moved: the KPI's `definition` changed, a `journey` was published, or a `survey`
 * asks other questions since.
 */
export const CHART_EVENTS = ['definition', 'journey', 'survey'] as const;
export type ChartEventKind = (typeof CHART_EVENTS)[number];

/** Something that happened in the window of a chart. */
export interface ChartEvent {
  kind: ChartEventKind;
  /** The day in the zone that was asked for. */
  date: LocalDate;
  /** Of the KPI, the journey or the survey. */
  key: string;
  /** In the reader's language. */
  name: string;
  /** The version that came in; null for a journey. */
  version: number | null;
}
