import * as React from 'react';
import { Typography } from '@strapi/design-system';

import { MAX_REBASE_REASON } from '../../../../shared/contracts/kpi-page';
import type { LocalDate } from '../../../../shared/time';
import { useCreateCxRebaseMutation } from '../../api/kpi-page';
import type { RequestError } from '../../api/request-error';
import { DateSelects } from '../../components/DateSelects';
import { FormDialog } from '../../components/FormDialog';
import { Sentence } from '../../components/Sentence';
import { filterQuery, type DimensionFilters } from '../../filters/dimension-filters';
import { useTell } from '../../hooks/useTell';
import { useTranslate } from '../../hooks/useTranslate';
import { TextField } from '../complaints/case/TextField';

interface RebaseDialogProps {
  kpi: string;
  filters: DimensionFilters;
  /** What is offered first, and the last day that can be chosen. */
  from: LocalDate;
  today: LocalDate;
  onClose: () => void;
}

/** When limits may begin anew, and when they may not (methods §2.4). */
const RULES = ['change', 'stays', 'never'] as const;

/** Fixes a new baseline of the chart, from a day on, with the reason for it. */
export const RebaseDialog = ({ kpi, filters, from, today, onClose }: RebaseDialogProps) => {
  const t = useTranslate();
  const tell = useTell();
  const [day, setDay] = React.useState(from);
  const [reason, setReason] = React.useState('');
  const [create, { isLoading, error }] = useCreateCxRebaseMutation();
  const submit = async () => {
    const asked = filterQuery(filters);
    const data = { from: day, reason: reason.trim(), ...(asked && { filters: asked }) };
    const outcome = await create({ kpi, data });
    if ('error' in outcome) return;
    tell(outcome, t('rebase.saved'));
    onClose();
  };
  return (
    <FormDialog
      title={t('rebase.new')}
      submit={t('rebase.fix')}
      isReady={reason.trim() !== '' && day <= today}
      isBusy={isLoading}
      error={error as RequestError | undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <div>
        <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral600">
          {t('rebase.rules')}
        </Typography>
        <ul style={{ listStyle: 'disc', paddingInlineStart: '1.25em' }}>
          {RULES.map((rule) => (
            <li key={rule}>
              <Sentence>{t(`rebase.rule.${rule}`)}</Sentence>
            </li>
          ))}
        </ul>
      </div>
      <DateSelects legend={t('rebase.from')} value={day} latest={today} onChange={setDay} />
      {day > today && (
        <Typography role="alert" variant="pi" textColor="danger600">
          {t('refusal.rebaseFuture')}
        </Typography>
      )}
      <TextField
        required
        label={t('rebase.reason')}
        hint={t('rebase.reasonHint')}
        maxLength={MAX_REBASE_REASON}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
};
