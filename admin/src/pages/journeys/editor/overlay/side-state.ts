import {
  SIDE_DIMENSIONS,
  type AskedSide,
  type SideDimension,
} from '../../../../../../shared/contracts/journey-comparison';
import { COMPARISONS } from '../../../../../../shared/time';
import { addDays, daysBetween } from '../../../../calendar/calendar-months';
import type { DateWindow } from '../../../../calendar/preset-windows';
import type { DimensionFilters } from '../../../../filters/dimension-filters';
import { oneOf, putParameter, readDates, type PeriodState } from '../../../../filters/period-state';

export const SIDE_CHOICES = [...SIDE_DIMENSIONS, ...COMPARISONS, 'custom'] as const;
export type SideChoice = (typeof SIDE_CHOICES)[number];

/** What stands beside the first side. */
export interface SideState {
  by: SideChoice;
  /** Keys of another location, channel or segment; none yet while they are chosen. */
  keys: string[];
  /** Of other dates. */
  custom: DateWindow | null;
}

/** What decides about both sides. */
interface Sides extends PeriodState {
  filters: DimensionFilters;
  persona: string | null;
  side: SideState | null;
}

export const isSideDimension = (by: SideChoice): by is SideDimension =>
  (SIDE_DIMENSIONS as readonly string[]).includes(by);

/** Reads `?side=location&against=west` or `?side=custom&sideFrom=…&sideTo=…`. */
export const readSide = (params: URLSearchParams): SideState | null => {
  const by = oneOf(SIDE_CHOICES, params.get('side'));
  if (by === null) return null;
  const keys = params.getAll('against').filter((key) => key !== '');
  return {
    by,
    keys: isSideDimension(by) ? [...new Set(keys)] : [],
    custom: by === 'custom' ? readDates(params, ['sideFrom', 'sideTo']) : null,
  };
};

/** Writes it in place. */
export const writeSide = (params: URLSearchParams, side: SideState | null): void => {
  putParameter(params, 'side', side?.by ?? null);
  putParameter(params, 'sideFrom', side?.custom?.from ?? null);
  putParameter(params, 'sideTo', side?.custom?.to ?? null);
  params.delete('against');
  for (const key of side?.keys ?? []) params.append('against', key);
};

/** As many days as a window has, just before it. */
export const daysBefore = ({ from, to }: DateWindow): DateWindow => ({
  from: addDays(from, -daysBetween(from, to)),
  to: addDays(from, -1),
});

/** Keys that the first side has not: an answer can't stand on both. */
export const otherKeys = ({ filters, side }: Sides): string[] => {
  const own: readonly string[] = side && isSideDimension(side.by) ? (filters[side.by] ?? []) : [];
  return (side?.keys ?? []).filter((key) => !own.includes(key));
};

/** What is still to be chosen before there are two sides. */
export type SideWait = 'first' | 'other' | 'overlap';

/**
 * What the reader is asked for.
 * @param window of the first side; null where only the server knows it, which then refuses days in common
 */
export const waitsFor = (state: Sides, window: DateWindow | null): SideWait | null => {
  const { side, filters, persona } = state;
  if (side === null) return null;
  if (isSideDimension(side.by)) {
    const named = filters[side.by] !== undefined || (side.by === 'segment' && persona !== null);
    if (!named) return 'first';
    return otherKeys(state).length > 0 ? null : 'other';
  }
  if (side.by !== 'custom') return null;
  if (side.custom === null) return 'other';
  if (window === null) return null;
  return side.custom.to < window.from || side.custom.from > window.to ? null : 'overlap';
};

/** The other side in the endpoint's words; null where there is none, or not yet. */
export const askedSideOf = (state: Sides, window: DateWindow | null): AskedSide | null => {
  const { side } = state;
  if (side === null || waitsFor(state, window) !== null) return null;
  if (isSideDimension(side.by)) return { [side.by]: { $in: otherKeys(state) } };
  return side.by === 'custom' ? side.custom : { period: side.by };
};
