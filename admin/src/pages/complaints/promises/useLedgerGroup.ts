import * as React from 'react';

import type { LedgerGrouping, LedgerLabels } from '../../../../../shared/contracts/sla-ledger';
import { useTranslate } from '../../../hooks/useTranslate';
import { isMessageKey } from '../../../translations/messages';
import { policyName } from '../parts/policy-name';

/** Words of ours that stand for keys. */
const WORDS: Partial<Record<LedgerGrouping, string>> = {
  target: 'complaint.target',
  priority: 'complaint.priority',
  channel: 'channel',
};

/** Names a group of promises, also that of those without a key. */
export const useLedgerGroup = (
  by: LedgerGrouping,
  labels: LedgerLabels
): ((key: string | null) => string) => {
  const t = useTranslate();
  return React.useCallback(
    (key) => {
      if (key === null) return t('ledger.without');
      const word = `${WORDS[by] ?? ''}.${key}`;
      if (isMessageKey(word)) return t(word);
      if (by === 'heldBy') return labels.person[key] ?? t('complaint.formerPerson');
      if (by === 'policy') return policyName(key, labels.policy, t);
      if (by === 'location' || by === 'touchpoint' || by === 'category')
        return labels[by][key] ?? key;
      return key;
    },
    [by, labels, t]
  );
};
