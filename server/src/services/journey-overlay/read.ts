import type { Core } from '@strapi/strapi';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import type { Dimension } from '../../../../shared/dimensions';
import { RESPONSE_METRIC } from '../../../../shared/metrics';
import { periodsBetween, type DateWindow, type Period } from '../../calendar';
import { totalOf, type KpiDefinition } from '../../kpi';
import type { HistogramCell } from '../../store/types';
import { getService } from '../get-service';
import { comparedWindow, metricsOf } from '../kpi/gather';
import { halvesOf, placesOf, type PlacesCells } from './answers';
import { askedPeriods } from './asked-periods';
import { promptsOf, rewordedAmong } from './prompts';
import { wordingsOf, type Wordings, type WordingSource } from './wording';

/** What is asked of a journey's places. */
export interface PlacesQuestion {
  query: KpiQuery;
  kpis: readonly KpiDefinition[];
  /** Further metrics, that only gaps and the emotion curve need. */
  metrics: readonly string[];
  touchpoints: readonly string[];
}

/** Everything that a journey's numbers are computed from. */
export interface PlacesReading {
  /** With its places told as locations. */
  query: KpiQuery;
  /** As it was asked. */
  asked: KpiQuery;
  now: PlacesCells;
  earlier: { window: DateWindow; places: PlacesCells } | null;
}

type Filters = KpiQuery['filters'];

const cellsIn = (
  strapi: Core.Strapi,
  { metrics, touchpoints }: Pick<PlacesQuestion, 'metrics' | 'touchpoints'>,
  filters: Filters,
  { from, to, periods }: DateWindow & { periods?: readonly { start: string; end: string }[] }
): Promise<HistogramCell[]> =>
  touchpoints.length === 0
    ? Promise.resolve([])
    : getService('store', { strapi }).histograms.read({
        metrics,
        from,
        to,
        filters: { ...(filters as Partial<Record<Dimension, string[]>>), touchpoint: touchpoints },
        by: 'touchpoint',
        ...(periods && { periods }),
      });

const allMetrics = ({ kpis, metrics }: PlacesQuestion): string[] => [
  ...new Set([...metricsOf(kpis), ...metrics]),
];

/** Reads the answers at a journey's touchpoints: so many questions for one step as for a hundred. */
export const readPlaces = async (
  strapi: Core.Strapi,
  question: PlacesQuestion
): Promise<PlacesReading> => {
  const { touchpoints } = question;
  const asked = question.query;
  const filters = await getService('locationTrees', { strapi }).narrow(asked.filters, asked.places);
  const query = { ...asked, filters };
  const metrics = allMetrics(question);
  const window = comparedWindow(query);
  const counted = { metrics: [...metrics, RESPONSE_METRIC], touchpoints };
  const [now, earlier] = await Promise.all([
    cellsIn(strapi, counted, filters, { from: query.from, to: query.to, periods: halvesOf(query) }),
    window && cellsIn(strapi, { metrics, touchpoints }, filters, window),
  ]);
  return {
    query,
    asked,
    now: placesOf(now),
    earlier: window && earlier ? { window, places: placesOf(earlier) } : null,
  };
};

/** The same by week; of one touchpoint or of all. */
export const readWeeks = async (
  strapi: Core.Strapi,
  question: PlacesQuestion,
  { query }: PlacesReading
): Promise<{ periods: Period[]; places: PlacesCells }> => {
  const periods = periodsBetween({ ...query, interval: 'week' });
  const { from, to, filters } = query;
  const asked = { metrics: metricsOf(question.kpis), touchpoints: question.touchpoints };
  const cells = await cellsIn(strapi, asked, filters, { from, to, periods });
  return { periods, places: placesOf(cells) };
};

/** Counts the answers of each survey; apart for the versions of those that changed their words. */
const readAsked = async (
  strapi: Core.Strapi,
  question: { metrics: readonly string[]; touchpoints: readonly string[] },
  window: DateWindow
): Promise<Omit<WordingSource, 'totalOf'>> => {
  const { histograms, surveyVersions } = getService('store', { strapi });
  const askers = await histograms.askers({ ...question, ...window });
  const prompts = await promptsOf(strapi, [...new Set(askers.map(({ survey }) => survey))]);
  const reworded = rewordedAmong(prompts, question.metrics);
  if (reworded.length === 0) return { askers, prompts, reworded, periods: [] };
  const periods = askedPeriods(window, await surveyVersions.askedOn(reworded, window));
  const apart = await histograms.askers({ ...question, ...window, periods });
  return { askers: apart, prompts, reworded, periods };
};

/** In which words the touchpoints' customers were asked in the window, whoever they were. */
export const readWordings = async (
  strapi: Core.Strapi,
  question: PlacesQuestion,
  { query, now }: PlacesReading
): Promise<Wordings> => {
  const { from, to } = query;
  const asked = { metrics: metricsOf(question.kpis), touchpoints: question.touchpoints };
  const isFiltered = Object.values(query.filters).some((values) => values !== undefined);
  const [source, all] = await Promise.all([
    readAsked(strapi, asked, { from, to }),
    isFiltered ? cellsIn(strapi, asked, {}, { from, to }) : null,
  ]);
  const places = all ? placesOf(all) : now;
  const totalAt = (touchpoint: string, metric: string): number =>
    totalOf(
      (places.get(touchpoint) ?? [])
        .filter((cell) => cell.metric === metric && cell.exclusion === null)
        .map(({ histogram }) => histogram)
    );
  return wordingsOf({ ...source, totalOf: totalAt });
};
