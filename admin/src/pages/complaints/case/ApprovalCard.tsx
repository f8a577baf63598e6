import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

import { Num } from '../../../components/Num';
import { SteadyButton } from '../../../components/SteadyButton';
import { formatMoney } from '../../../format/money';
import { useLanguage } from '../../../hooks/useLanguage';
import { useNotify } from '../../../hooks/useNotify';
import { useTranslate } from '../../../hooks/useTranslate';
import { useCase } from './CaseContext';
import { SideCard } from './SideCard';
import { TextField } from './TextField';

const Decision = () => {
  const t = useTranslate();
  const notify = useNotify();
  const { act, detail } = useCase();
  const [reason, setReason] = React.useState('');
  const [busy, setBusy] = React.useState(false);
  const decide = async (granted: boolean) => {
    setBusy(true);
    const said = reason.trim() === '' ? {} : { reason: reason.trim() };
    const done = t(granted ? 'case.event.approved' : 'case.event.refused');
    const result = await act([{ type: 'approval', granted, ...said }], done, detail.sequence);
    setBusy(false);
    if (result === 'changed') notify({ type: 'warning', message: t('case.changed.look') });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3} data-cx-screen-only>
      <TextField label={t('case.approval.reason')} value={reason} onChange={setReason} />
      <Flex gap={2} wrap="wrap">
        <SteadyButton size="S" loading={busy} onClick={() => void decide(true)}>
          {t('case.approval.grant')}
        </SteadyButton>
        <SteadyButton
          size="S"
          variant="danger-light"
          loading={busy}
          onClick={() => void decide(false)}
        >
          {t('case.approval.refuse')}
        </SteadyButton>
      </Flex>
    </Flex>
  );
};

/** A remedy that costs more than an agent may give: what it costs, and a manager's word. */
export const ApprovalCard = () => {
  const t = useTranslate();
  const language = useLanguage();
  const { approval, remedyCost } = useCase().detail;
  const { needed, granted, mayDecide } = approval;
  if (!needed) return null;
  const state = granted === null ? 'waiting' : granted ? 'granted' : 'refused';
  const sign = { waiting: '◔', granted: '✓', refused: '✕' }[state];
  return (
    <SideCard id="cx-case-approval" title={t('case.approval')}>
      <Typography tag="p">
        <span aria-hidden>{sign} </span>
        {t(`case.approval.${state}`)}{' '}
        {remedyCost && (
          <b>
            <Num>{formatMoney(remedyCost, language)}</Num>
          </b>
        )}
      </Typography>
      {granted !== true && mayDecide && <Decision />}
      {granted === null && !mayDecide && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('case.approval.others')}
        </Typography>
      )}
    </SideCard>
  );
};
