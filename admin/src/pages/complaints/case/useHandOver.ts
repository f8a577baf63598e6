import * as React from 'react';

import type { FactChanges } from '../../../../../shared/contracts/complaint';
import { useNotify } from '../../../hooks/useNotify';
import { useTranslate } from '../../../hooks/useTranslate';
import { useMyId } from '../parts/useMyId';
import { useCase } from './CaseContext';

/** Gives the case to a person or team. Whoever was faster is shown instead of being overruled. */
export const useHandOver = () => {
  const t = useTranslate();
  const notify = useNotify();
  const me = useMyId();
  const { act, detail } = useCase();
  const [busy, setBusy] = React.useState(false);
  const give = async (facts: FactChanges) => {
    setBusy(true);
    const result = await act([{ type: 'facts', facts }], t('case.handedOver'), detail.sequence);
    setBusy(false);
    if (result === 'changed') notify({ type: 'warning', message: t('case.changed.look') });
  };
  const mine = detail.assignee !== null && detail.assignee === me;
  const takeable = detail.may.handle && me !== null && !mine;
  return { busy, give, take: takeable ? () => void give({ assignee: me }) : null };
};
