import { REVIEW_FILTERS } from '../../../../shared/contracts/complaint-review';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import { CATEGORY_GROUPINGS, type CategoryGrouping } from '../../../../shared/dimensions';
import type { GeneralSettings } from '../../../../shared/contracts/settings';
import { parseKpiQuery } from './kpi-query';
import { checkNames, readChoice, refuse, type Query } from './parameters';

const FORMATS = ['json', 'csv'] as const;
const DEFAULT_EXPOSURE = 'responses';
const PARAMETERS = [
  'from',
  'to',
  'timeZone',
  'calendar',
  'filters',
  'exposure',
  'categories',
  'locale',
  'format',
];
const RECORD_PARAMETERS = ['from', 'to', 'timeZone', 'calendar', 'filters', 'locale'];

const checkNarrowing = (parsed: Pick<KpiQuery, 'filters' | 'places'>): void => {
  const foreign = [...Object.keys(parsed.filters), ...Object.keys(parsed.places)].find(
    (name) => !REVIEW_FILTERS.some((known) => known === name)
  );
  if (foreign !== undefined) {
    refuse(
      ['filters', foreign],
      `a review can’t be narrowed by ${foreign}; allowed are: ${REVIEW_FILTERS.join(', ')}`
    );
  }
};

/** The parts of a review's question. @throws ValidationError that names the parameter and what is allowed */
export const parseReviewQuery = async (
  query: Query,
  site: GeneralSettings
): Promise<{
  query: KpiQuery;
  exposure: string;
  categories: CategoryGrouping;
  format: (typeof FORMATS)[number];
}> => {
  checkNames(query, PARAMETERS);
  const format = readChoice(query, 'format', FORMATS, 'json');
  const categories = readChoice(query, 'categories', CATEGORY_GROUPINGS, 'category');
  const { terms, ...parsed } = await parseKpiQuery(query, site, ['format', 'categories']);
  checkNarrowing(parsed);
  return { query: parsed, exposure: terms?.exposure ?? DEFAULT_EXPOSURE, categories, format };
};

/** Of which review something is written. @throws ValidationError likewise, also where no period is named */
export const parseRecordQuery = async (query: Query, site: GeneralSettings): Promise<KpiQuery> => {
  checkNames(query, RECORD_PARAMETERS);
  for (const name of ['from', 'to']) {
    if (query[name] === undefined) refuse(name, `${name} must be a date such as 2025-03-31`);
  }
  const parsed = await parseKpiQuery(query, site);
  checkNarrowing(parsed);
  return parsed;
};

const VERSION = /^[1-9]\d{0,8}$/;

/** The number of an earlier version, from the path. @throws ValidationError likewise */
export const readVersionNumber = (given: unknown): number =>
  typeof given === 'string' && VERSION.test(given)
    ? Number(given)
    : refuse('version', 'version must be a whole number from 1');
