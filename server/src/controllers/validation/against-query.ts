import { SIDE_DIMENSIONS } from '../../../../shared/contracts/journey-comparison';
import { COMPARISONS } from '../../../../shared/time';
import { isLocalDate } from '../../calendar';
import type { Against } from '../../services/journey-overlay/other-side';
import { oneOf } from './choices';
import { filterValues, isRecord } from './kpi-query';
import { refuse } from './parameters';

const EXPECTED = `against takes one of: ${SIDE_DIMENSIONS.join(', ')}, period, or from and to`;

const dateOf = (name: 'from' | 'to', value: unknown): string =>
  typeof value === 'string' && isLocalDate(value)
    ? value
    : refuse(['against', name], `against[${name}] must be a date such as 2025-03-31`);

const windowOf = (given: Record<string, unknown>): Against => {
  const [from, to] = [dateOf('from', given.from), dateOf('to', given.to)];
  if (from > to) refuse(['against', 'to'], `to (${to}) must not lie before from (${from})`);
  return { by: 'period', window: { from, to } };
};

/**
 * Reads `against[location]=…`, `against[period]=previous` or `against[from]=…&against[to]=…`: the other side.
 * @throws ValidationError that names the parameter and what is expected
 */
export const parseAgainst = (given: unknown): Against | null => {
  if (given === undefined) return null;
  if (!isRecord(given)) return refuse('against', EXPECTED);
  const names = Object.keys(given).sort().join(' ');
  if (names === 'from to') return windowOf(given);
  if (names === 'period')
    return { by: 'period', compare: oneOf('against.period', given.period, COMPARISONS) };
  const by = SIDE_DIMENSIONS.find((dimension) => dimension === names);
  if (!by) return refuse('against', EXPECTED);
  return { by, keys: filterValues(by, given[by], ['against', by]) };
};
