import * as React from 'react';

import type { KpiDescription } from '../../../shared/contracts/kpi';
import { useTranslate } from './useTranslate';

/** What a number is made of; answers where it is left out. */
export type Counted = Partial<Pick<KpiDescription, 'input'>>;

/** What the n of a KPI counts, in words. */
export interface CountWords {
  /** `12 cases`. */
  count: (n: number) => string;
  /** Stands where the number would. */
  none: string;
  /** Marks a number that little can be said of. */
  few: string;
  /** Above a column of them. */
  heading: string;
}

/** Words for what a KPI is made of: cases of complaints, else answers. */
export const useCountWords = ({ input }: Counted): CountWords => {
  const t = useTranslate();
  return React.useMemo(() => {
    const ofCases = input === 'cases';
    return {
      count: (n: number) => t(ofCases ? 'cases' : 'answers', { n }),
      none: t(ofCases ? 'change.noCases' : 'change.noAnswers'),
      few: t(ofCases ? 'change.fewCases' : 'change.few'),
      heading: t(ofCases ? 'table.cases' : 'table.answers'),
    };
  }, [t, input]);
};
