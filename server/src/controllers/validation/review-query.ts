import { REVIEW_FILTERS } from '../../../../shared/contracts/complaint-review';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
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
  'locale',
  'format',
];

/** The parts of a review's question. @throws ValidationError that names the parameter and what is allowed */
export const parseReviewQuery = async (
  query: Query,
  site: GeneralSettings
): Promise<{ query: KpiQuery; exposure: string; format: (typeof FORMATS)[number] }> => {
  checkNames(query, PARAMETERS);
  const format = readChoice(query, 'format', FORMATS, 'json');
  const { terms, ...parsed } = await parseKpiQuery(query, site, ['format']);
  const foreign = [...Object.keys(parsed.filters), ...Object.keys(parsed.places)].find(
    (name) => !REVIEW_FILTERS.some((known) => known === name)
  );
  if (foreign !== undefined) {
    refuse(
      ['filters', foreign],
      `a review can’t be narrowed by ${foreign}; allowed are: ${REVIEW_FILTERS.join(', ')}`
    );
  }
  return { query: parsed, exposure: terms?.exposure ?? DEFAULT_EXPOSURE, format };
};
