import type { GetComplaintReview } from '../../../../../shared/contracts/complaint-review';
import type { Preset } from '../../../calendar/preset-windows';
import {
  putParameter,
  readPeriod,
  windowOf,
  writePeriod,
  type PeriodState,
  type Reader,
} from '../../../filters/period-state';

/** Everything that the reader can set on a review. */
export interface ReviewState extends PeriodState {
  /** Keys; []: all. */
  locations: string[];
  exposure: string;
}

const PERIOD: Preset = 'last90Days';
const EXPOSURE = 'responses';

/** Reads the URL; what it doesn't say, or says wrongly, is the initial choice. */
export const readReviewState = (params: URLSearchParams): ReviewState => ({
  ...readPeriod(params, PERIOD),
  locations: [...new Set(params.getAll('location').filter((key) => key !== ''))],
  exposure: params.get('exposure') || EXPOSURE,
});

/** The URL for a state. Initial choices are left out; parameters of others are kept. */
export const writeReviewState = (current: URLSearchParams, state: ReviewState): URLSearchParams => {
  const next = new URLSearchParams(current);
  writePeriod(next, state, PERIOD);
  next.delete('location');
  for (const key of state.locations) next.append('location', key);
  putParameter(next, 'exposure', state.exposure, EXPOSURE);
  return next;
};

/** The one request behind the page. */
export const reviewQuery = (state: ReviewState, reader: Reader): GetComplaintReview.Query => ({
  ...windowOf(state, reader),
  timeZone: reader.timeZone,
  calendar: reader.calendar,
  locale: reader.locale,
  exposure: state.exposure,
  ...(state.locations.length > 0 && { filters: { location: { $in: state.locations } } }),
});
