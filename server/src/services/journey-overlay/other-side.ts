import type { SideDimension } from '../../../../shared/contracts/journey-comparison';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import type { Fault } from '../../../../shared/fault';
import { because } from '../../../../shared/refusal';
import type { Comparison } from '../../../../shared/time';
import { lastYearWindow, previousWindow, type DateWindow } from '../../calendar';

/** What the other side of a comparison has otherwise than the first. */
export type Against =
  | { by: SideDimension; keys: readonly string[] }
  | { by: 'period'; compare: Comparison }
  | { by: 'period'; window: DateWindow };

const otherWindow = (query: KpiQuery, against: Extract<Against, { by: 'period' }>): DateWindow => {
  if ('window' in against) return against.window;
  return against.compare === 'previous'
    ? previousWindow(query, query.calendar)
    : lastYearWindow(query, query.calendar);
};

/**
 * The first side's question, asked of the other side. Another location stands wherever it stands: the first
 * one's region does not hold for it.
 */
export const otherSide = (query: KpiQuery, against: Against): KpiQuery => {
  const same: KpiQuery = { ...query, compare: null };
  if (against.by === 'period') {
    const { from, to } = otherWindow(query, against);
    return { ...same, from, to };
  }
  const filters = { ...query.filters, [against.by]: [...against.keys] };
  return { ...same, filters, ...(against.by === 'location' && { places: {} }) };
};

const periodFault = (
  query: KpiQuery,
  against: Extract<Against, { by: 'period' }>
): Fault | null => {
  const { from, to } = otherWindow(query, against);
  if (to < query.from || from > query.to) return null;
  const path = ['against', 'window' in against ? 'from' : 'period'];
  const message = `${from} to ${to} has days in common with ${query.from} to ${query.to}`;
  return { path, message, because: because('sidesOverlap') };
};

/**
 * A difference is one of two groups of answers that have none in common: an answer on both sides would be
 * held against itself. So the first side must name what it is.
 * @returns why two sides can't be held against each other, with the parameter to blame
 */
export const sideFault = (query: KpiQuery, against: Against): Fault | null => {
  if (against.by === 'period') return periodFault(query, against);
  const { by, keys } = against;
  const own = query.filters[by];
  if (own === undefined) {
    const message = `filters[${by}] must say which ${by} is held against ${keys.join(', ')}`;
    return { path: ['filters', by], message };
  }
  const both = keys.find((key) => own.includes(key));
  return both === undefined
    ? null
    : { path: ['against', by], message: `${both} stands on both sides` };
};
