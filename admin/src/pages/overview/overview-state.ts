import type { KpiDescription } from '../../../../shared/contracts/kpi-description';
import type { GetOverview } from '../../../../shared/contracts/overview';
import { KPI_GROUPINGS, type KpiGrouping } from '../../../../shared/dimensions';
import { COMPARISONS, INTERVALS, type Comparison, type Interval } from '../../../../shared/time';
import { intervalFor, type DateWindow } from '../../calendar/preset-windows';
import {
  filterQuery,
  readFilters,
  writeFilters,
  type DimensionFilters,
} from '../../filters/dimension-filters';
import {
  oneOf,
  putParameter,
  readPeriod,
  windowOf,
  writePeriod,
  type PeriodState,
  type Reader,
} from '../../filters/period-state';
import { readTerms, writeTerms, type TermsState } from '../../filters/terms-state';

/** Everything that the reader can set on the overview. */
export interface OverviewState extends PeriodState {
  compare: Comparison | null;
  /** null: chosen by the length of the period. */
  interval: Interval | null;
  by: KpiGrouping;
  /** null: the server's first choice. */
  kpi: string | null;
  filters: DimensionFilters;
  terms: TermsState;
}

export const INITIAL_STATE: OverviewState = {
  period: 'last90Days',
  custom: null,
  compare: 'previous',
  interval: null,
  by: 'location',
  kpi: null,
  filters: {},
  terms: {},
};

const NONE = 'none';

/** Reads the URL; what it doesn't say, or says wrongly, shows in the filters as the initial choice. */
export const readOverviewState = (params: URLSearchParams): OverviewState => {
  const compare = params.get('compare');
  return {
    ...readPeriod(params, INITIAL_STATE.period),
    compare: compare === NONE ? null : (oneOf(COMPARISONS, compare) ?? INITIAL_STATE.compare),
    interval: oneOf(INTERVALS, params.get('interval')),
    by: oneOf(KPI_GROUPINGS, params.get('by')) ?? INITIAL_STATE.by,
    kpi: params.get('kpi') || null,
    filters: readFilters(params, { dimensions: KPI_GROUPINGS }),
    terms: readTerms(params),
  };
};

/** The URL for a state. Initial choices are left out; parameters of others are kept. */
export const writeOverviewState = (
  current: URLSearchParams,
  state: OverviewState
): URLSearchParams => {
  const next = new URLSearchParams(current);
  writePeriod(next, state, INITIAL_STATE.period);
  putParameter(next, 'compare', state.compare ?? NONE, INITIAL_STATE.compare);
  putParameter(next, 'interval', state.interval);
  putParameter(next, 'by', state.by, INITIAL_STATE.by);
  putParameter(next, 'kpi', state.kpi);
  writeFilters(next, state.filters);
  writeTerms(next, state.terms);
  return next;
};

export const intervalOf = (state: OverviewState, window: DateWindow): Interval =>
  state.interval ?? intervalFor(window);

/** The one request behind the page. */
export const overviewQuery = (state: OverviewState, reader: Reader): GetOverview.Query => {
  const window = windowOf(state, reader);
  const filters = filterQuery(state.filters);
  return {
    ...window,
    ...(filters ? { filters } : {}),
    ...state.terms,
    timeZone: reader.timeZone,
    calendar: reader.calendar,
    locale: reader.locale,
    interval: intervalOf(state, window),
    by: state.by,
    attention: true,
    ...(state.compare ? { compare: state.compare } : {}),
    ...(state.kpi ? { kpi: state.kpi } : {}),
  };
};

/**
 * The state after a choice, such that the chosen KPI can be asked it: cases know no survey, and answers no
 * team. What it is divided by gives way to the KPI, the KPI to the filters.
 * @param definition of the KPI that the choice is about; undefined where it is not known
 */
export const fitting = (
  state: OverviewState,
  definition: Pick<KpiDescription, 'groupings'> | undefined
): Pick<OverviewState, 'kpi' | 'by'> => {
  const knows = (name: string) =>
    definition === undefined || definition.groupings.some((one) => one === name);
  if (!Object.keys(state.filters).every(knows)) return { kpi: null, by: INITIAL_STATE.by };
  return { kpi: state.kpi, by: knows(state.by) ? state.by : INITIAL_STATE.by };
};
