import type { GetComplaintReview } from '../../../../../shared/contracts/complaint-review';
import { CATEGORY_GROUPINGS, type CategoryGrouping } from '../../../../../shared/dimensions';
import type { Preset } from '../../../calendar/preset-windows';
import {
  oneOf,
  putParameter,
  readPeriod,
  windowOf,
  writePeriod,
  type PeriodState,
  type Reader,
} from '../../../filters/period-state';
import { isReviewPreset } from './review-periods';

/** Everything that the reader can set on a review. */
export interface ReviewState extends PeriodState {
  /** Keys; []: all. */
  locations: string[];
  exposure: string;
  categories: CategoryGrouping;
}

const PERIOD: Preset = 'lastQuarter';
const EXPOSURE = 'responses';
const CATEGORIES: CategoryGrouping = 'category';

/** A period that moves on with the days is of other pages. */
const readReviewPeriod = (params: URLSearchParams): PeriodState => {
  const asked = readPeriod(params, PERIOD);
  return asked.custom || isReviewPreset(asked.period) ? asked : { period: PERIOD, custom: null };
};

/** Reads the URL; what it doesn't say, or says wrongly, is the initial choice. */
export const readReviewState = (params: URLSearchParams): ReviewState => ({
  ...readReviewPeriod(params),
  locations: [...new Set(params.getAll('location').filter((key) => key !== ''))],
  exposure: params.get('exposure') || EXPOSURE,
  categories: oneOf(CATEGORY_GROUPINGS, params.get('categories')) ?? CATEGORIES,
});

/** The URL for a state. Initial choices are left out; parameters of others are kept. */
export const writeReviewState = (current: URLSearchParams, state: ReviewState): URLSearchParams => {
  const next = new URLSearchParams(current);
  writePeriod(next, state, PERIOD);
  next.delete('location');
  for (const key of state.locations) next.append('location', key);
  putParameter(next, 'exposure', state.exposure, EXPOSURE);
  putParameter(next, 'categories', state.categories, CATEGORIES);
  return next;
};

/** The one request behind the page. */
export const reviewQuery = (state: ReviewState, reader: Reader): GetComplaintReview.Query => ({
  ...windowOf(state, reader),
  timeZone: reader.timeZone,
  calendar: reader.calendar,
  locale: reader.locale,
  exposure: state.exposure,
  ...(state.categories !== CATEGORIES && { categories: state.categories }),
  ...(state.locations.length > 0 && { filters: { location: { $in: state.locations } } }),
});

/** The same period and places: what is written is of the same review, however its numbers are looked at. */
export const isSameReview = (one: URLSearchParams, other: URLSearchParams): boolean => {
  const told = (params: URLSearchParams) => {
    const { period, custom, locations } = readReviewState(params);
    return JSON.stringify([period, custom, [...locations].sort()]);
  };
  return told(one) === told(other);
};
