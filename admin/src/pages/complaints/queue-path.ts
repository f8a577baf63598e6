import type { ComplaintFilter, ComplaintQueue } from '../../../../shared/contracts/complaint-queue';
import type { CaseGrouping } from '../../../../shared/dimensions';
import type { DateWindow } from '../../calendar/preset-windows';
import { COMPLAINTS_PATH } from '../../constants';
import type { DimensionFilters } from '../../filters/dimension-filters';
import {
  readComplaintsState,
  writeComplaintsState,
  type ComplaintFilters,
} from './complaints-state';

/** Filters of the queue that figures know as well, by what they are called there. */
export const FIGURE_FILTERS = {
  location: 'location',
  touchpoint: 'touchpoint',
  channel: 'channel',
  language: 'language',
  category: 'category',
  causeCode: 'cause',
  team: 'team',
  priority: 'priority',
  severity: 'severity',
} as const satisfies Partial<Record<ComplaintFilter, CaseGrouping>>;
export type FigureFilter = keyof typeof FIGURE_FILTERS;

/** In the order in which they are offered. */
export const FIGURE_FILTER_NAMES = Object.keys(FIGURE_FILTERS) as FigureFilter[];

/** The filter of the queue that leads to the cases of one group; null where it has none. */
export const filterOfGroup = (by: string): FigureFilter | null =>
  FIGURE_FILTER_NAMES.find((name) => FIGURE_FILTERS[name] === by) ?? null;

/** Filters of a KPI as filters of the queue; null where the queue does not know one of them. */
export const queueFilters = (filters: DimensionFilters): ComplaintFilters | null => {
  const known: ComplaintFilters = {};
  for (const [name, keys] of Object.entries(filters)) {
    const filter = filterOfGroup(name);
    if (filter === null) return null;
    known[filter] = keys;
  }
  return known;
};

/** Which cases a number counts, besides the filters of the page. */
export interface CountedCases {
  /** All cases when left out. */
  queue?: ComplaintQueue;
  /** A value that they share. */
  only?: { filter: FigureFilter; key: string } | undefined;
}

/**
 * Where the cases behind a number stand in the queue: only complaints, as only they are counted.
 * @param received when they were received
 */
export const queuePath = (
  filters: ComplaintFilters,
  received: DateWindow,
  { queue = 'all', only }: CountedCases = {}
): string => {
  const search = writeComplaintsState(new URLSearchParams(), {
    ...readComplaintsState(new URLSearchParams()),
    queue,
    filters: { ...filters, kind: ['complaint'], ...(only ? { [only.filter]: [only.key] } : {}) },
    received: { period: 'custom', custom: { from: received.from, to: received.to } },
  });
  return `${COMPLAINTS_PATH}?${search}`;
};
