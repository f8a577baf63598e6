import * as React from 'react';

import type { Exclusions, KpiDescription } from '../../../shared/contracts/kpi';
import { useTranslate } from './useTranslate';

/** Why a complaint does not count: it is a duplicate of another one, or out of scope. */
export const CASE_EXCLUSIONS = ['duplicate', 'invalid'] as const;

type Input = KpiDescription['input'];
type Reason = keyof Exclusions;

/** Whether a reason means something else of a case than of an answer. */
export const isOfCase = (
  reason: Reason,
  input: Input
): reason is (typeof CASE_EXCLUSIONS)[number] =>
  input === 'cases' && CASE_EXCLUSIONS.some((one) => one === reason);

/** So many answers or cases that were left out for a reason, in words: `36 duplicates`. */
export const useExclusionText = (input: Input): ((reason: Reason, n: number) => string) => {
  const t = useTranslate();
  return React.useCallback(
    (reason, n) =>
      t(isOfCase(reason, input) ? `exclusion.cases.${reason}` : `exclusion.${reason}`, { n }),
    [t, input]
  );
};
