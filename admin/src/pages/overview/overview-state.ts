import type { GetOverview } from '../../../../shared/contracts/kpi';
import { DIMENSIONS, type Dimension } from '../../../../shared/dimensions';
import {
  COMPARISONS,
  INTERVALS,
  type Calendar,
  type Comparison,
  type Interval,
  type LocalDate,
} from '../../../../shared/time';
import {
  intervalFor,
  PRESETS,
  presetWindow,
  type DateWindow,
  type Preset,
} from '../../calendar/preset-windows';

/** Everything that the reader can set on the overview. */
export interface OverviewState {
  period: Preset | 'custom';
  /** Dates of a custom period; null elsewhere. */
  custom: DateWindow | null;
  compare: Comparison | null;
  /** null: chosen by the length of the period. */
  interval: Interval | null;
  by: Dimension;
  /** null: the server's first choice. */
  kpi: string | null;
}

export const INITIAL_STATE: OverviewState = {
  period: 'last90Days',
  custom: null,
  compare: 'previous',
  interval: null,
  by: 'location',
  kpi: null,
};

const NONE = 'none';
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const isDate = (text: string | null): text is LocalDate =>
  text !== null && DATE.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

const oneOf = <T extends string>(all: readonly T[], text: string | null): T | null =>
  all.find((one) => one === text) ?? null;

const readCustom = (params: URLSearchParams): DateWindow | null => {
  const from = params.get('from');
  const to = params.get('to');
  return isDate(from) && isDate(to) ? { from, to } : null;
};

/** Reads the URL; what it doesn't say, or says wrongly, shows in the filters as the initial choice. */
export const readOverviewState = (params: URLSearchParams): OverviewState => {
  const custom = params.get('period') === 'custom' ? readCustom(params) : null;
  const compare = params.get('compare');
  return {
    period: custom ? 'custom' : (oneOf(PRESETS, params.get('period')) ?? INITIAL_STATE.period),
    custom,
    compare: compare === NONE ? null : (oneOf(COMPARISONS, compare) ?? INITIAL_STATE.compare),
    interval: oneOf(INTERVALS, params.get('interval')),
    by: oneOf(DIMENSIONS, params.get('by')) ?? INITIAL_STATE.by,
    kpi: params.get('kpi') || null,
  };
};

/** The URL for a state. Initial choices are left out; parameters of others are kept. */
export const writeOverviewState = (
  current: URLSearchParams,
  state: OverviewState
): URLSearchParams => {
  const next = new URLSearchParams(current);
  const put = (key: string, value: string | null, initial: string | null) =>
    value === null || value === initial ? next.delete(key) : next.set(key, value);
  put('period', state.period, INITIAL_STATE.period);
  put('from', state.custom?.from ?? null, null);
  put('to', state.custom?.to ?? null, null);
  put('compare', state.compare ?? NONE, INITIAL_STATE.compare);
  put('interval', state.interval, null);
  put('by', state.by, INITIAL_STATE.by);
  put('kpi', state.kpi, null);
  return next;
};

export interface Reader {
  calendar: Calendar;
  timeZone: string;
  locale: string;
  today: LocalDate;
}

export const windowOf = (state: OverviewState, { today, calendar }: Reader): DateWindow =>
  state.period === 'custom'
    ? (state.custom ?? presetWindow('last90Days', today, calendar))
    : presetWindow(state.period, today, calendar);

export const intervalOf = (state: OverviewState, window: DateWindow): Interval =>
  state.interval ?? intervalFor(window);

/** The one request behind the page. */
export const overviewQuery = (state: OverviewState, reader: Reader): GetOverview.Query => {
  const window = windowOf(state, reader);
  return {
    ...window,
    timeZone: reader.timeZone,
    calendar: reader.calendar,
    locale: reader.locale,
    interval: intervalOf(state, window),
    by: state.by,
    ...(state.compare ? { compare: state.compare } : {}),
    ...(state.kpi ? { kpi: state.kpi } : {}),
  };
};
