import * as React from 'react';

import type { TargetState } from '../../../shared/contracts/kpi';
import { isMessageKey } from '../translations/messages';
import type { Counted } from './useCountWords';
import { useTranslate } from './useTranslate';

/** What is said of a number and its target: few answers, or few cases. */
export const useTargetStateText = ({ input }: Counted): ((state: TargetState) => string) => {
  const t = useTranslate();
  return React.useCallback(
    (state) => {
      const ofCases = `target.state.cases.${state}`;
      return t(input === 'cases' && isMessageKey(ofCases) ? ofCases : `target.state.${state}`);
    },
    [t, input]
  );
};
