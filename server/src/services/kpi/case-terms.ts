import { errors } from '@strapi/utils';
import type { KpiQuery, KpiTerms } from '../../../../shared/contracts/kpi';
import {
  ASKED_GROUPINGS,
  CASE_GROUPINGS,
  GROUPINGS,
  isFactDimension,
  isKpiFilter,
  type FactDimension,
  type KpiGrouping,
} from '../../../../shared/dimensions';
import { isCaseKpi, isComplaintKpi, type AnyKpi, type CaseKpi } from '../../kpi';

const refuse = (path: string[], message: string): never => {
  throw new errors.ValidationError(message, {
    errors: [{ path, message, name: 'ValidationError' }],
  });
};

/** By what a KPI may be divided and filtered. */
export const groupingsOf = (kpi: AnyKpi): readonly KpiGrouping[] => {
  if (isCaseKpi(kpi)) return CASE_GROUPINGS;
  return isComplaintKpi(kpi) ? ASKED_GROUPINGS : GROUPINGS;
};

/** By what a KPI may be narrowed where only what facts keep will do: alerts and targets know no trees of locations. */
export const dimensionsOf = (kpi: AnyKpi): FactDimension[] =>
  groupingsOf(kpi).filter(isFactDimension);

/** Which terms a question may name. */
export const parametersOf = (kpi: AnyKpi): (keyof KpiTerms)[] => {
  if (!isCaseKpi(kpi)) return [];
  return [
    ...(kpi.bases.length > 1 ? (['basis'] as const) : []),
    ...(Object.keys(kpi.defaults) as (keyof KpiTerms)[]),
    ...(kpi.unit === 'money' ? (['currency'] as const) : []),
  ];
};

/** The name of the first part of a question that a KPI can't answer; null where it can answer. */
const unanswerable = (kpi: AnyKpi, { by, filters, places }: KpiQuery): string[] | null => {
  const known: readonly string[] = [...groupingsOf(kpi), ...(isCaseKpi(kpi) ? [] : ['scale'])];
  if (by !== null && !known.includes(by)) return ['by'];
  const filter = [...Object.keys(filters), ...Object.keys(places)].find(
    (name) => !known.includes(name)
  );
  return filter === undefined ? null : ['filters', filter];
};

/** Whether a KPI can be asked this; cases know no segment, and answers that are about no complaint no team. */
export const canAnswer = (kpi: AnyKpi, query: KpiQuery): boolean =>
  unanswerable(kpi, query) === null;

/** @throws ValidationError that names what the KPI can't be divided or filtered by, and what it can */
export const checkDivision = (kpi: AnyKpi, query: KpiQuery): void => {
  const path = unanswerable(kpi, query);
  if (!path) return;
  const groupings = groupingsOf(kpi);
  const allowed = path[0] === 'by' ? groupings : groupings.filter(isKpiFilter);
  refuse(
    path,
    `${kpi.key} can't be asked by ${path[1] ?? query.by}; allowed are: ${allowed.join(', ')}`
  );
};

/** @throws ValidationError that names what the KPI can't be asked by, and what it can */
export const checkQuestion = (kpi: AnyKpi, query: KpiQuery): void => {
  checkDivision(kpi, query);
  const allowed = parametersOf(kpi);
  for (const name of Object.keys(query.terms ?? {}) as (keyof KpiTerms)[]) {
    if (allowed.includes(name)) continue;
    refuse(
      [name],
      `${kpi.key} takes no ${name}; ${allowed.length === 0 ? 'it takes no further parameters' : `it takes: ${allowed.join(', ')}`}`
    );
  }
  const basis = query.terms?.basis;
  if (basis !== undefined && isCaseKpi(kpi) && !kpi.bases.includes(basis)) {
    refuse(['basis'], `basis of ${kpi.key} must be one of: ${kpi.bases.join(', ')}`);
  }
};

/** Of the terms of a question those that this KPI takes: one question may be put to several KPIs. */
const takenBy = (kpi: CaseKpi, terms: KpiTerms = {}): KpiTerms => {
  const allowed = parametersOf(kpi);
  return Object.fromEntries(
    Object.entries(terms).filter(
      ([name, value]) =>
        allowed.some((taken) => taken === name) &&
        (name !== 'basis' || kpi.bases.some((basis) => basis === value))
    )
  ) as KpiTerms;
};

/** The terms under which a KPI of cases is computed: those that were asked for, else its own. */
export const termsOf = (kpi: AnyKpi, query: Pick<KpiQuery, 'terms'>): KpiTerms =>
  isCaseKpi(kpi) ? { basis: kpi.bases[0], ...kpi.defaults, ...takenBy(kpi, query.terms) } : {};

/** Whether nothing is asked for otherwise than the definition says: only then is its target meant. */
export const isOnOwnTerms = (kpi: AnyKpi, query: Pick<KpiQuery, 'terms'>): boolean => {
  const [own, asked] = [termsOf(kpi, {}), termsOf(kpi, query)];
  return (Object.keys(asked) as (keyof KpiTerms)[]).every(
    (name) => name === 'currency' || asked[name] === own[name]
  );
};

/** A KPI under the terms of a question. */
export const underTerms = (kpi: AnyKpi, query: Pick<KpiQuery, 'terms'>): AnyKpi =>
  isCaseKpi(kpi) && kpi.under ? kpi.under(termsOf(kpi, query)) : kpi;
