import type { GetJourneyOverlay } from '../../../../../../shared/contracts/journey-overlay';
import type { Dimension } from '../../../../../../shared/dimensions';
import { COMPARISONS, type Comparison } from '../../../../../../shared/time';
import type { DateWindow } from '../../../../calendar/preset-windows';
import {
  filterQuery,
  readFilters,
  writeFilters,
  type DimensionFilters,
} from '../../../../filters/dimension-filters';
import {
  oneOf,
  putParameter,
  readPeriod,
  windowOf,
  writePeriod,
  type PeriodState,
  type Reader,
} from '../../../../filters/period-state';
import { CONTENT_PARAMETER } from '../../journey-path';
import { ZOOMS, type Zoom } from '../board/zoom';
import { askedSideOf, readSide, writeSide, type SideState } from './side-state';

/** By what the answers under the map can be narrowed. */
export const OVERLAY_DIMENSIONS = [
  'location',
  'channel',
  'segment',
] as const satisfies readonly Dimension[];

/** What the reader set on a journey's page, kept in the URL. */
export interface JourneyPageState extends PeriodState {
  compare: Comparison | null;
  filters: DimensionFilters;
  /** Key of the persona whose answers are meant; null: of everybody. */
  persona: string | null;
  /** What stands beside the first side on the map; null: nothing. */
  side: SideState | null;
  /** The KPI under the steps; null: the first that a step has. */
  kpi: string | null;
  zoom: Zoom;
  /** Language of the content; null: the site's first. */
  locale: string | null;
}

const NONE = 'none';
const FIRST = { period: 'last90Days', compare: 'previous', zoom: 'normal' } as const;

export const readPageState = (params: URLSearchParams): JourneyPageState => {
  const compare = params.get('compare');
  return {
    ...readPeriod(params, FIRST.period),
    compare: compare === NONE ? null : (oneOf(COMPARISONS, compare) ?? FIRST.compare),
    filters: readFilters(params),
    persona: params.get('persona') || null,
    side: readSide(params),
    kpi: params.get('kpi') || null,
    zoom: oneOf(ZOOMS, params.get('zoom')) ?? FIRST.zoom,
    locale: params.get(CONTENT_PARAMETER) || null,
  };
};

export const writePageState = (
  current: URLSearchParams,
  state: JourneyPageState
): URLSearchParams => {
  const next = new URLSearchParams(current);
  writePeriod(next, state, FIRST.period);
  putParameter(next, 'compare', state.compare ?? NONE, FIRST.compare);
  putParameter(next, 'kpi', state.kpi);
  putParameter(next, 'zoom', state.zoom, FIRST.zoom);
  putParameter(next, CONTENT_PARAMETER, state.locale);
  putParameter(next, 'persona', state.persona);
  writeSide(next, state.side);
  writeFilters(next, state.filters);
  return next;
};

/** The days that the reader chose; null for an old version's own time, which the server knows. */
export const chosenWindow = (
  state: JourneyPageState,
  reader: Reader,
  version: number | null
): DateWindow | null =>
  version !== null && state.period === FIRST.period ? null : windowOf(state, reader);

/**
 * What is asked of the server about one side; without the step's series.
 * @param version of an old version, about whose own time it is unless the reader chose another; null for the draft
 */
export const overlayQuery = (
  state: JourneyPageState,
  reader: Reader,
  version: number | null
): GetJourneyOverlay.Query => {
  const filters = filterQuery(state.filters);
  return {
    ...chosenWindow(state, reader, version),
    timeZone: reader.timeZone,
    calendar: reader.calendar,
    nameLocale: reader.locale,
    ...(filters ? { filters } : {}),
    ...(state.persona === null ? {} : { persona: state.persona }),
    ...(state.compare ? { compare: state.compare } : {}),
    ...(version === null ? {} : { version: String(version) }),
  };
};

/** What is asked for the map: with two sides on it, their difference stands where else the change does. */
export const mapQuery = (
  state: JourneyPageState,
  reader: Reader,
  version: number | null
): GetJourneyOverlay.Query => {
  const against = askedSideOf(state, chosenWindow(state, reader, version));
  return against === null
    ? overlayQuery(state, reader, version)
    : { ...overlayQuery({ ...state, compare: null }, reader, version), against };
};

/** The same window and filters, by which the server finds a pain point again. */
export const findingQuery = (state: JourneyPageState, reader: Reader) => {
  const {
    compare: _compare,
    nameLocale: _nameLocale,
    ...question
  } = overlayQuery(state, reader, null);
  return { ...question, ...windowOf(state, reader) };
};
