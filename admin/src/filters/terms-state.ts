import { SLA_TARGETS } from '../../../shared/contracts/complaint-words';
import {
  KPI_BASES,
  KPI_CLOCKS,
  KPI_QUANTILES,
  TERM_NAMES,
  type KpiTerms,
  type TermName,
} from '../../../shared/contracts/kpi-terms';
import { oneOf, putParameter } from './period-state';

/** What of a KPI of complaints is asked for otherwise than its definition says. */
export type TermsState = Pick<KpiTerms, TermName>;

const EXPOSURE = /^[a-z][a-z0-9_]{0,49}$/;
const CURRENCY = /^[A-Z]{3}$/;

const matching = (text: string | null, pattern: RegExp): string | null =>
  text !== null && pattern.test(text) ? text : null;

/** Reads the URL; what it says wrongly is as if it were not said. */
export const readTerms = (params: URLSearchParams): TermsState => {
  const quantile = KPI_QUANTILES.find((one) => String(one) === params.get('quantile'));
  const read = {
    basis: oneOf(KPI_BASES, params.get('basis')),
    quantile: quantile ?? null,
    clock: oneOf(KPI_CLOCKS, params.get('clock')),
    exposure: matching(params.get('exposure'), EXPOSURE),
    promise: oneOf(SLA_TARGETS, params.get('promise')),
    currency: matching(params.get('currency'), CURRENCY),
  };
  return Object.fromEntries(
    Object.entries(read).filter(([, value]) => value !== null)
  ) as TermsState;
};

/** Writes them in place. */
export const writeTerms = (params: URLSearchParams, terms: TermsState): void => {
  for (const name of TERM_NAMES) {
    const value = terms[name];
    putParameter(params, name, value === undefined ? null : String(value));
  }
};
