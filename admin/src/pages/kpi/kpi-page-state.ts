import type { KpiDescription } from '../../../../shared/contracts/kpi-description';
import type { GetKpiDimensions, GetKpiPage } from '../../../../shared/contracts/kpi-page';
import { COMPARISONS, INTERVALS, type Comparison, type Interval } from '../../../../shared/time';
import { daysBetween } from '../../calendar/calendar-months';
import type { DateWindow, Preset } from '../../calendar/preset-windows';
import { CASE_GROUPINGS, GROUPINGS, KPI_GROUPINGS } from '../../../../shared/dimensions';
import { KPIS_PATH } from '../../constants';
import {
  filterQuery,
  readFilters,
  writeFilters,
  type DimensionFilters,
} from '../../filters/dimension-filters';
import { knownTo } from '../../filters/kpi-dimensions';
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

/** Everything that the reader can set on a KPI's page; which KPI, the path says. */
export interface KpiPageState extends PeriodState {
  compare: Comparison | null;
  /** null: chosen by the length of the period. */
  interval: Interval | null;
  filters: DimensionFilters;
  terms: TermsState;
}

/** A year of weeks: enough for a baseline, and for what came after it. */
const PERIOD: Preset = 'last12Months';
const COMPARE: Comparison = 'previous';
const NONE = 'none';

/** Reads the URL; what it doesn't say, or says wrongly, is the initial choice. */
export const readKpiPageState = (params: URLSearchParams): KpiPageState => {
  const compare = params.get('compare');
  return {
    ...readPeriod(params, PERIOD),
    compare: compare === NONE ? null : (oneOf(COMPARISONS, compare) ?? COMPARE),
    interval: oneOf(INTERVALS, params.get('interval')),
    filters: readFilters(params, { dimensions: KPI_GROUPINGS }),
    terms: readTerms(params),
  };
};

/** The URL for a state. Initial choices are left out; parameters of others are kept. */
export const writeKpiPageState = (
  current: URLSearchParams,
  state: KpiPageState
): URLSearchParams => {
  const next = new URLSearchParams(current);
  writePeriod(next, state, PERIOD);
  putParameter(next, 'compare', state.compare ?? NONE, COMPARE);
  putParameter(next, 'interval', state.interval);
  writeFilters(next, state.filters);
  writeTerms(next, state.terms);
  return next;
};

/** Where a KPI's page lies, showing this. */
export const kpiPageUrl = (kpi: string, state: KpiPageState): string => {
  const search = writeKpiPageState(new URLSearchParams(), state).toString();
  return `${KPIS_PATH}/${encodeURIComponent(kpi)}${search === '' ? '' : `?${search}`}`;
};

/** What of a page's choices every KPI understands: answers have no team, cases no survey. */
export const forAnyKpi = (state: KpiPageState): KpiPageState => ({
  ...state,
  filters: Object.fromEntries(
    Object.entries(state.filters).filter(
      ([name]) =>
        GROUPINGS.some((one) => one === name) && CASE_GROUPINGS.some((one) => one === name)
    )
  ),
  terms: {},
});

/** What of a page's choices this KPI understands. */
export const forKpi = (
  state: KpiPageState,
  definition: Pick<KpiDescription, 'groupings' | 'parameters'> | undefined
): KpiPageState => {
  if (!definition) return forAnyKpi(state);
  const terms = Object.entries(state.terms).filter(([name]) =>
    definition.parameters.some((one) => one === name)
  );
  const filters = knownTo(definition, state.filters);
  return { ...state, filters, terms: Object.fromEntries(terms) };
};

/** The shortest periods of which a chart holds some 50 at most: rules need neighbours, not detail. */
export const controlIntervalFor = ({ from, to }: DateWindow): Interval => {
  const days = daysBetween(from, to);
  if (days <= 45) return 'day';
  if (days <= 400) return 'week';
  if (days <= 1600) return 'month';
  return days <= 5000 ? 'quarter' : 'year';
};

export const controlIntervalOf = (state: KpiPageState, window: DateWindow): Interval =>
  state.interval ?? controlIntervalFor(window);

/** The question behind the breakdowns. */
export const dimensionsQuery = (state: KpiPageState, reader: Reader): GetKpiDimensions.Query => {
  const filters = filterQuery(state.filters);
  return {
    ...windowOf(state, reader),
    ...(filters ? { filters } : {}),
    ...state.terms,
    timeZone: reader.timeZone,
    calendar: reader.calendar,
    locale: reader.locale,
  };
};

/** The question behind everything else. */
export const kpiPageQuery = (state: KpiPageState, reader: Reader): GetKpiPage.Query => ({
  ...dimensionsQuery(state, reader),
  interval: controlIntervalOf(state, windowOf(state, reader)),
  ...(state.compare ? { compare: state.compare } : {}),
});
