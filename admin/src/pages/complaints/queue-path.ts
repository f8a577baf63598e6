import {
  isNullable,
  type ComplaintQueue,
  type QueueFilter,
} from '../../../../shared/contracts/complaint-queue';
import { COUNTED_KPIS, type CountedCases } from '../../../../shared/contracts/counted-cases';
import type { KpiAnswer } from '../../../../shared/contracts/kpi';
import { CATEGORY_TREE, type CaseGrouping, type KpiGrouping } from '../../../../shared/dimensions';
import { directlyAt } from '../../../../shared/hierarchy-path';
import type { DateWindow } from '../../calendar/preset-windows';
import { COMPLAINTS_PATH } from '../../constants';
import { NONE, type DimensionFilters } from '../../filters/dimension-filters';
import type { Part } from '../feedback/feedback-path';
import {
  readComplaintsState,
  writeComplaintsState,
  type ComplaintFilters,
} from './complaints-state';

/** Filters of the queue that figures know as well, by what they are called there. */
export const FIGURE_FILTERS = {
  region: 'region',
  format: 'format',
  location: 'location',
  touchpoint: 'touchpoint',
  channel: 'channel',
  language: 'language',
  category: 'category',
  causeCode: 'cause',
  team: 'team',
  priority: 'priority',
  severity: 'severity',
} as const satisfies Partial<Record<QueueFilter, CaseGrouping>>;
export type FigureFilter = keyof typeof FIGURE_FILTERS;

/** In the order in which they are offered. */
export const FIGURE_FILTER_NAMES = Object.keys(FIGURE_FILTERS) as FigureFilter[];

/** The filter of the queue that leads to the cases of one group; null where it has none. */
const filterOfGroup = (by: string): FigureFilter | null =>
  FIGURE_FILTER_NAMES.find((name) => FIGURE_FILTERS[name] === by) ?? null;

/**
 * What cases of one group alone meet, in the words of a KPI's filters: of a category those of its own, without what
 * is part of it; of the tree's top all of them.
 */
export const filterOfPart = (by: KpiGrouping, key: string | null): DimensionFilters => {
  if (by === CATEGORY_TREE) return { category: [key ?? NONE] };
  const own = by === 'category' && key !== null ? directlyAt(key) : key;
  return { [by]: [own ?? NONE] };
};

/** Filters of a KPI as filters of the queue; null where the queue does not know one of them. */
export const queueFilters = (filters: DimensionFilters): ComplaintFilters | null => {
  const known: ComplaintFilters = {};
  for (const [name, keys] of Object.entries(filters)) {
    const filter = filterOfGroup(name);
    if (filter === null || (keys.includes(NONE) && !isNullable(filter))) return null;
    known[filter] = keys;
  }
  return known;
};

/**
 * Where a part of the queue is shown: only complaints, as only they are counted.
 * @param received when they were received
 */
export const queuePath = (
  filters: ComplaintFilters,
  received: DateWindow,
  queue: ComplaintQueue
): string => {
  const search = writeComplaintsState(new URLSearchParams(), {
    ...readComplaintsState(new URLSearchParams()),
    queue,
    filters: { ...filters, kind: ['complaint'] },
    received: { period: 'custom', custom: { from: received.from, to: received.to } },
  });
  return `${COMPLAINTS_PATH}?${search}`;
};

/** Where exactly the cases that a KPI counts stand in the queue, whatever became of them. */
export const countedPath = (filters: ComplaintFilters, counted: CountedCases): string => {
  const search = writeComplaintsState(new URLSearchParams(), {
    ...readComplaintsState(new URLSearchParams()),
    queue: 'all',
    filters,
    counted,
  });
  return `${COMPLAINTS_PATH}?${search}`;
};

/** A KPI's answer, with the filters that it was asked with. */
export interface CountedNumber extends Pick<KpiAnswer, 'kpi' | 'window' | 'basis' | 'terms'> {
  filters: DimensionFilters;
}

/**
 * Where exactly the cases of a number can be read.
 * @returns null where the queue can't show just them
 */
export const casesPath = (
  { kpi: key, window, basis, terms, filters }: CountedNumber,
  { period, group, score }: Part = {}
): string | null => {
  const kpi = COUNTED_KPIS.find((counted) => counted === key);
  const chosen = queueFilters({
    ...filters,
    ...(group && filterOfPart(group.dimension, group.key)),
  });
  const dates = period ? period.custom : window;
  if (!kpi || !chosen || !dates || score) return null;
  const { clock, promise, currency } = terms ?? {};
  return countedPath(chosen, {
    kpi,
    from: dates.from,
    to: dates.to,
    basis,
    ...(clock && { clock }),
    ...(promise && { promise }),
    ...(currency && { currency }),
    ...(kpi === 'complaint_change' && { calendar: window.calendar }),
  });
};
