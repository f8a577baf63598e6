import {
  DURATION_KPIS,
  type DurationKpi,
  type GetDurationCurves,
} from '../../../../../shared/contracts/complaint-durations';
import type {
  FiguresQuery,
  GetBacklogFlow,
  GetComplaintCauses,
  GetComplaintControl,
  GetComplaintFigures,
} from '../../../../../shared/contracts/complaint-figures';
import { SLA_TARGETS, type SlaTarget } from '../../../../../shared/contracts/complaint-words';
import type { KpiDescription } from '../../../../../shared/contracts/kpi-description';
import { KPI_CLOCKS, type KpiClock } from '../../../../../shared/contracts/kpi-terms';
import {
  CATEGORY_GROUPINGS,
  CATEGORY_TREE,
  type CategoryGrouping,
} from '../../../../../shared/dimensions';
import { INTERVALS, type Interval } from '../../../../../shared/time';
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
import { readTerms, type TermsState } from '../../../filters/terms-state';
import {
  readComplaintFilters,
  writeComplaintFilters,
  type ComplaintFilters,
} from '../complaints-state';
import { FIGURE_FILTERS, FIGURE_FILTER_NAMES } from '../queue-path';
import { controlIntervalFor, type KpiPageState } from '../../kpi/kpi-page-state';

/** By what curves can be drawn apart. */
export const CURVE_GROUPINGS = [
  ...FIGURE_FILTER_NAMES.map((name) => FIGURE_FILTERS[name]),
  CATEGORY_TREE,
];
export type CurveGrouping = (typeof CURVE_GROUPINGS)[number];

/** Shares of cases whose control chart is a p-chart. */
export const SHARE_KPIS = [
  'sla_met',
  'reopen_rate',
  'escalation_rate',
  'external_referral',
  'recurrence',
  'fcr',
] as const;
export type ShareKpi = (typeof SHARE_KPIS)[number];

/** Everything that the reader can set on the page of figures. */
export interface FiguresState extends PeriodState {
  filters: ComplaintFilters;
  /** null: chosen by the length of the period. */
  interval: Interval | null;
  duration: DurationKpi;
  clock: KpiClock;
  by: CurveGrouping | null;
  /** Whether categories are counted each for itself or by the top of their tree. */
  categories: CategoryGrouping;
  /** What complaints are held against; null: as the KPI's definition says. */
  exposure: string | null;
  share: ShareKpi;
  promise: SlaTarget;
  /** In which the cost of remedies is told; null: the only one there is. */
  currency: string | null;
}

const PERIOD: Preset = 'last12Months';
const DURATION: DurationKpi = 'resolution_total';
const CLOCK: KpiClock = 'wall';
const CATEGORIES: CategoryGrouping = 'category';
const SHARE: ShareKpi = 'sla_met';
const PROMISE: SlaTarget = 'resolution';

/** Names that mean something on this page alone; the filters are those of the queue. */
export const FIGURE_PARAMETERS = [
  'interval',
  'duration',
  'clock',
  'by',
  'categories',
  'exposure',
  'share',
  'promise',
  'currency',
] as const;

/** Reads the URL; what it doesn't say, or says wrongly, is the initial choice. */
export const readFiguresState = (params: URLSearchParams): FiguresState => ({
  ...readPeriod(params, PERIOD),
  filters: readComplaintFilters(params, FIGURE_FILTER_NAMES),
  interval: oneOf(INTERVALS, params.get('interval')),
  duration: oneOf(DURATION_KPIS, params.get('duration')) ?? DURATION,
  clock: oneOf(KPI_CLOCKS, params.get('clock')) ?? CLOCK,
  by: oneOf(CURVE_GROUPINGS, params.get('by')),
  categories: oneOf(CATEGORY_GROUPINGS, params.get('categories')) ?? CATEGORIES,
  exposure: params.get('exposure') || null,
  share: oneOf(SHARE_KPIS, params.get('share')) ?? SHARE,
  promise: oneOf(SLA_TARGETS, params.get('promise')) ?? PROMISE,
  currency: readTerms(params).currency ?? null,
});

/** The URL for a state. Initial choices are left out; parameters of others are kept. */
export const writeFiguresState = (
  current: URLSearchParams,
  state: FiguresState
): URLSearchParams => {
  const next = new URLSearchParams(current);
  writePeriod(next, state, PERIOD);
  writeComplaintFilters(next, state.filters, FIGURE_FILTER_NAMES);
  putParameter(next, 'interval', state.interval);
  putParameter(next, 'duration', state.duration, DURATION);
  putParameter(next, 'clock', state.clock, CLOCK);
  putParameter(next, 'by', state.by);
  putParameter(next, 'categories', state.categories, CATEGORIES);
  putParameter(next, 'exposure', state.exposure);
  putParameter(next, 'share', state.share, SHARE);
  putParameter(next, 'promise', state.promise, PROMISE);
  putParameter(next, 'currency', state.currency);
  return next;
};

export const intervalOf = (state: FiguresState, reader: Reader): Interval =>
  state.interval ?? controlIntervalFor(windowOf(state, reader));

/** What all pictures are asked by. */
export const figuresQuery = (state: FiguresState, reader: Reader): FiguresQuery => {
  const chosen = FIGURE_FILTER_NAMES.flatMap((name) => {
    const $in = state.filters[name];
    return $in ? [[FIGURE_FILTERS[name], { $in }] as const] : [];
  });
  return {
    ...windowOf(state, reader),
    ...(chosen.length > 0 ? { filters: Object.fromEntries(chosen) } : {}),
    timeZone: reader.timeZone,
    calendar: reader.calendar,
    locale: reader.locale,
  };
};

export const cardsQuery = (state: FiguresState, reader: Reader): GetComplaintFigures.Query => ({
  ...figuresQuery(state, reader),
  compare: 'previous',
  clock: state.clock,
  promise: state.promise,
  ...(state.exposure ? { exposure: state.exposure } : {}),
  ...(state.currency ? { currency: state.currency } : {}),
});

export const durationsQuery = (state: FiguresState, reader: Reader): GetDurationCurves.Query => ({
  ...figuresQuery(state, reader),
  duration: state.duration,
  clock: state.clock,
  ...(state.by ? { by: state.by } : {}),
});

export const causesQuery = (state: FiguresState, reader: Reader): GetComplaintCauses.Query => ({
  ...figuresQuery(state, reader),
  ...(state.categories !== CATEGORIES && { categories: state.categories }),
});

export const flowQuery = (state: FiguresState, reader: Reader): GetBacklogFlow.Query => ({
  ...figuresQuery(state, reader),
  interval: intervalOf(state, reader),
});

export const rateControlQuery = (
  state: FiguresState,
  reader: Reader
): GetComplaintControl.Query => ({
  ...flowQuery(state, reader),
  kpi: 'complaint_rate',
  ...(state.exposure ? { exposure: state.exposure } : {}),
});

export const shareControlQuery = (
  state: FiguresState,
  reader: Reader
): GetComplaintControl.Query => ({
  ...flowQuery(state, reader),
  kpi: state.share,
  ...(state.share === 'sla_met' ? { promise: state.promise } : {}),
});

/** A KPI's own page, showing the same. */
export const kpiStateOf = (
  state: FiguresState,
  { parameters }: Pick<KpiDescription, 'parameters'>
): KpiPageState => {
  const terms: TermsState = {
    clock: state.clock,
    promise: state.promise,
    ...(state.exposure ? { exposure: state.exposure } : {}),
    ...(state.currency ? { currency: state.currency } : {}),
  };
  const taken = Object.entries(terms).filter(([name]) => parameters.some((one) => one === name));
  return {
    period: state.period,
    custom: state.custom,
    compare: 'previous',
    interval: state.interval,
    filters: Object.fromEntries(
      FIGURE_FILTER_NAMES.flatMap((name) => {
        const keys = state.filters[name];
        return keys ? [[FIGURE_FILTERS[name], keys] as const] : [];
      })
    ),
    terms: Object.fromEntries(taken),
  };
};
