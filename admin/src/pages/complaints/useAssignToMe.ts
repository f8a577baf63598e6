import * as React from 'react';

import type { ComplaintListed } from '../../../../shared/contracts/complaint-queue';
import { useActOnCxComplaintMutation } from '../../api/complaints';
import { useLanguage } from '../../hooks/useLanguage';
import { useOutcome } from '../../hooks/useOutcome';
import { useTranslate } from '../../hooks/useTranslate';
import { useMyId } from './parts/useMyId';

/** Takes a case, unless somebody changed it since it was read: then both would believe that it is theirs. */
export const useAssignToMe = (): ((complaint: ComplaintListed) => Promise<void>) => {
  const t = useTranslate();
  const me = useMyId();
  const { locale } = useLanguage();
  const tell = useOutcome();
  const [act] = useActOnCxComplaintMutation();
  return React.useCallback(
    async ({ reference, sequence, assignee }) => {
      if (me === null || assignee === me) return;
      const commands = [{ type: 'facts' as const, facts: { assignee: me } }];
      const outcome = await act({ reference, locale, sequence, commands });
      tell(outcome, t('complaints.assignedToMe', { reference }));
    },
    [me, locale, act, tell, t]
  );
};
