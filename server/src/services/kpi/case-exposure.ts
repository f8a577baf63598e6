import { RESPONSE_METRIC } from '../../../../shared/metrics';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import { isHierarchy } from '../../../../shared/dimensions';
import type {
  CaseKey,
  DateStretch,
  ExposureCell,
  ExposureKey,
} from '../../store/complaint-figures';
import type { Store } from '../../store/types';

/** Exposures that are there without anybody filling them in. */
export const OWN_EXPOSURES = ['responses', 'customers'] as const;

const ANSWERED: readonly ExposureKey[] = ['location', 'channel', 'touchpoint', 'language'];
const FILLED_IN: readonly ExposureKey[] = ['location', 'channel'];

/** By what an exposure can be divided. */
const knownBy = (name: string): readonly ExposureKey[] =>
  OWN_EXPOSURES.some((own) => own === name) ? ANSWERED : FILLED_IN;

/** What of a question an exposure does not know, so that all of it counts. */
export const exposureOfAll = (
  name: string,
  { by, filters }: Pick<KpiQuery, 'filters'> & { by: string | null }
): string[] =>
  [...Object.keys(filters), ...(by === null ? [] : [by])].filter(
    (key) => !isHierarchy(key) && !knownBy(name).some((known) => known === key)
  );

interface Asked {
  periods: readonly DateStretch[];
  filters: KpiQuery['filters'];
  by: CaseKey | null;
}

/** Responses by period and key, from the daily histograms. */
const responses = async (
  store: Store,
  { periods, filters, by }: Asked & { by: ExposureKey | null }
): Promise<ExposureCell[]> => {
  const cells = await Promise.all(
    periods.map(async ({ start, end }, period) => {
      const question = { metrics: [RESPONSE_METRIC], from: start, to: end, filters, by };
      const read = await store.histograms.read(question);
      return read
        .filter(({ exclusion }) => exclusion === null)
        .map(({ key, histogram }) => ({ period, key, value: histogram.counts[1] ?? 0 }));
    })
  );
  return cells.flat();
};

/** What complaints are held against, by period and key; in one cell a period where it can't be divided. */
export const readExposure = async (
  store: Store,
  name: string,
  { periods, filters, by }: Asked
): Promise<ExposureCell[]> => {
  const known = knownBy(name);
  const asked = {
    periods,
    filters: Object.fromEntries(
      known.flatMap((key) => (filters[key] ? [[key, filters[key]]] : []))
    ) as Partial<Record<ExposureKey, string[]>>,
    by: known.find((key) => key === by) ?? null,
  };
  const { exposures } = store.complaintFigures;
  if (name === 'responses') return responses(store, asked);
  return name === 'customers' ? exposures.customers(asked) : exposures.read(name, asked);
};

/** By what complaints can be divided: what the plugin counts itself, then what was filled in. */
export const exposureNames = async (store: Store): Promise<string[]> => [
  ...OWN_EXPOSURES,
  ...(await store.complaintFigures.exposures.names()),
];
