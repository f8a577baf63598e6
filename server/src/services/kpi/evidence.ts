import type {
  KpiAnswer,
  Exclusions,
  KpiBasis,
  KpiQuery,
  KpiTerms,
} from '../../../../shared/contracts/kpi';
import {
  casesAsAnswers,
  compareWithRest,
  isCaseKpi,
  mergeFacts,
  mergeHistograms,
  subtractHistograms,
  NO_CASES,
  withoutPart,
  type AnyKpi,
  type CaseFacts,
  type CaseKpi,
  type Computed,
  type GroupStatistics,
  type KpiDefinition,
  type ScoreHistogram,
  type SuppressionEvidence,
} from '../../kpi';
import { termsOf, underTerms } from './case-terms';
import { exclusionsOf, histogramsByKey, histogramsByPeriod, histogramsOf } from './cells';
import type { Gathered } from './gather';
import { NO_CASES_LEFT_OUT, noCases, type CasesLeftOut } from './gather-cases';

/** What one KPI's answer is computed from, whatever its kind of input; the formula fits the evidence. */
export interface Evidence<Of> {
  formula: Computed<Of>;
  now: Of;
  /** Where there is nothing. */
  none: Of;
  series: readonly Of[];
  groups: ReadonlyMap<string | null, Of>;
  earlier: { now: Of; groups: ReadonlyMap<string | null, Of> | null } | null;
  /** Groups among each other, without what draws them together. */
  compare(groups: readonly Of[]): GroupStatistics[];
  /** The evidence as answers, by which small groups are hidden in public. */
  asAnswers(evidence: Of): ScoreHistogram[];
  exclusions: Exclusions;
  basis: KpiBasis;
  terms: KpiTerms | null;
}

const ofScores = (
  kpi: KpiDefinition,
  { total, byKey, earlier, periods }: Gathered
): Evidence<readonly ScoreHistogram[]> => ({
  formula: kpi,
  now: histogramsOf(total, kpi),
  none: [],
  series: histogramsByPeriod(total, kpi, periods.length),
  groups: byKey ? histogramsByKey(byKey, kpi) : new Map(),
  earlier: earlier && {
    now: histogramsOf(earlier.total, kpi),
    groups: earlier.byKey && histogramsByKey(earlier.byKey, kpi),
  },
  // The whole is what this one reading holds: facts may have come in since the total was read.
  compare: (groups) => {
    const whole = mergeHistograms(...groups);
    return compareWithRest(kpi, groups, (group) => subtractHistograms(whole, group));
  },
  asAnswers: (histograms) => [...histograms],
  exclusions: exclusionsOf(total, kpi),
  basis: 'occurred',
  terms: null,
});

/** What is not known of a case is left out of those figures alone that need it. */
const exclusionsOfCases = (kpi: CaseKpi, found: CasesLeftOut = NO_CASES_LEFT_OUT): Exclusions => {
  const { unknown, ...others } = found;
  const n = unknown[kpi.reads];
  return n === undefined ? others : { ...others, unknown: n };
};

/** What was read for one quantile holds for each. */
const atQuantile = (terms: KpiTerms, { quantile }: KpiTerms): KpiTerms =>
  quantile === undefined ? terms : { ...terms, quantile };

const ofCases = (kpi: CaseKpi, query: KpiQuery, gathered: Gathered): Evidence<CaseFacts> => {
  const found = gathered.cases?.get(kpi.key) ?? noCases(kpi, query);
  const formula = underTerms(kpi, query) as CaseKpi;
  return {
    formula,
    now: found.total,
    none: NO_CASES,
    series: found.series,
    groups: found.byKey ?? new Map(),
    earlier: found.earlier && { now: found.earlier.total, groups: found.earlier.byKey },
    compare: (groups) => {
      const whole = groups.reduce(mergeFacts, NO_CASES);
      return compareWithRest(formula, groups, (group) => withoutPart(whole, group));
    },
    asAnswers: casesAsAnswers,
    exclusions: exclusionsOfCases(kpi, gathered.caseExclusions),
    basis: termsOf(kpi, query).basis ?? kpi.bases[0],
    terms: atQuantile(found.terms, termsOf(kpi, query)),
  };
};

/** What decides which numbers of an answer strangers may see. */
export const suppressionEvidence = (
  kpi: AnyKpi,
  query: KpiQuery,
  gathered: Gathered,
  answer: KpiAnswer
): SuppressionEvidence =>
  withEvidence(kpi, query, gathered, ({ asAnswers, now, series, groups, earlier, none }) => ({
    total: asAnswers(now),
    series: series.map(asAnswers),
    groups: answer.groups.map(({ key }) => asAnswers(groups.get(key) ?? none)),
    ...(earlier && { earlier: asAnswers(earlier.now) }),
  }));

/** Reads with the evidence of a KPI, whichever kind it is of. */
export const withEvidence = <Result>(
  kpi: AnyKpi,
  query: KpiQuery,
  gathered: Gathered,
  read: <Of>(evidence: Evidence<Of>) => Result
): Result => (isCaseKpi(kpi) ? read(ofCases(kpi, query, gathered)) : read(ofScores(kpi, gathered)));
