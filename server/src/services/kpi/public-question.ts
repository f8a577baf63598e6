import { errors } from '@strapi/utils';
import {
  CATEGORY_TREE,
  isDimension,
  isHierarchy,
  type Dimension,
} from '../../../../shared/dimensions';
import type { KpiAnswer, KpiQuery } from '../../../../shared/contracts/kpi';
import { addDays, periodsBetween } from '../../calendar';

const DEFAULT_MONTHS = 3;

const refuse = (path: string[], message: string): never => {
  throw new errors.ValidationError(message, {
    errors: [{ path, message, name: 'ValidationError' }],
  });
};

/** The last whole months of the calendar before today. */
const lastMonths = (query: KpiQuery, today: string): { from: string; to: string } => {
  const months = periodsBetween({
    from: addDays(today, -31 * (DEFAULT_MONTHS + 1)),
    to: addDays(today, -1),
    interval: 'month',
    calendar: query.calendar,
  });
  // The month that today lies in looks whole on its last day only when today is the first of the next.
  const whole = months.filter((month) => !month.partial).slice(-DEFAULT_MONTHS);
  return { from: whole[0]?.start ?? today, to: whole.at(-1)?.end ?? today };
};

const checkWindow = (query: KpiQuery, today: string): void => {
  const months = periodsBetween({ ...query, interval: 'month' });
  if (months.some((month) => month.partial) || query.to >= today) {
    refuse(
      ['from'],
      `public questions are about whole ${query.calendar} months that have ended; from and to must be the first and the last day of such months`
    );
  }
  if (query.interval === 'day' || query.interval === 'week') {
    refuse(['interval'], 'interval must be one of: month, quarter, year');
  }
};

/** A region's number less those of its shown locations would be the number of the hidden one; so in any tree. */
const checkTrees = ({ by, places }: KpiQuery): void => {
  const [place] = Object.keys(places);
  const message = 'public questions are not answered by the regions or formats of locations';
  if (place !== undefined) refuse(['filters', place], message);
  if (by !== null && isHierarchy(by)) refuse(['by'], message);
  if (by === CATEGORY_TREE)
    refuse(['by'], 'public questions are not answered by the tree of categories');
};

/** What a stranger asks, in a form that can be answered safely. */
export interface PublicQuestion {
  query: KpiQuery;
  /** The one group that is wanted of `query.by`; null: the whole. */
  only: string | null;
}

/**
 * Strangers could find hidden numbers by subtracting answers to overlapping questions. So they ask about
 * whole months that have ended (answers to windows of one calendar then differ by whole months only), and
 * about one dimension at a time: a filter is answered as one group of a breakdown, under its rules.
 *
 * @param windowGiven whether the caller named a window; otherwise it is the last three whole months
 * @throws ValidationError that says what can be asked
 */
export const publicQuestion = (
  query: KpiQuery,
  windowGiven: boolean,
  today: string
): PublicQuestion => {
  const asked = windowGiven ? query : { ...query, ...lastMonths(query, today) };
  checkWindow(asked, today);
  checkTrees(asked);
  const filters = Object.entries(asked.filters);
  const [filter] = filters;
  if (!filter) return { query: asked, only: null };
  const [name, values] = filter;
  if (
    filters.length > 1 ||
    asked.by ||
    asked.interval ||
    !isDimension(name) ||
    values?.length !== 1
  ) {
    return refuse(
      ['filters', name],
      'public questions take one filter with one value, and then neither by nor interval'
    );
  }
  const by: Dimension = name;
  return { query: { ...asked, filters: {}, by }, only: values[0] ?? null };
};

/** One group of a public answer as an answer of its own. */
export const onlyGroup = (answer: KpiAnswer, key: string): KpiAnswer => {
  const group = answer.groups.find((candidate) => candidate.key === key);
  return {
    ...answer,
    value: group?.value ?? null,
    n: group?.n ?? 0,
    numerator: null,
    denominator: null,
    confidence: group?.confidence ?? null,
    // Nobody learns whether a group is small or empty.
    flags: group?.flags ?? ['suppressed'],
    change: null,
    groups: [],
  };
};
