import * as React from 'react';
import { Typography } from '@strapi/design-system';

import type { KpiDescription } from '../../../../shared/contracts/kpi';
import type { ListTargetChoices, TargetRow } from '../../../../shared/contracts/target';
import { useGetCxTargetChoicesQuery } from '../../api/targets';
import { FormDialog } from '../../components/FormDialog';
import { LoadError } from '../../components/LoadError';
import { TableSkeleton } from '../../components/Skeleton';
import { dimensionsOf } from '../../filters/kpi-dimensions';
import { formatNumber } from '../../format/number';
import { useLanguage } from '../../hooks/useLanguage';
import { useReader } from '../../hooks/useReader';
import { useTranslate } from '../../hooks/useTranslate';
import { AboutFields } from './AboutFields';
import { ScheduleFields } from './ScheduleFields';
import { ScopeFields } from './ScopeFields';
import { draftOf, inputOf, type TargetDraft } from './target-draft';
import { useTargetChanges, type Refusal } from './useTargetChanges';
import { ValueFields } from './ValueFields';

interface TargetDialogProps {
  kpis: readonly KpiDescription[];
  /** The target that is changed; null: a new one. */
  row: TargetRow | null;
  onClose: () => void;
}

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** The draft, and what becomes of it. */
const useTargetForm = ({ kpis, row, onClose }: TargetDialogProps) => {
  const t = useTranslate();
  const reader = useReader();
  const { locale, digits } = useLanguage();
  const changes = useTargetChanges();
  const [refusal, setRefusal] = React.useState<Refusal | null>(null);
  const [draft, setDraft] = React.useState<TargetDraft>(() =>
    draftOf(row?.target ?? null, kpis, reader, (value) =>
      formatNumber(value, { locale, digits, decimals: decimalsOf(value), grouping: false })
    )
  );
  const submit = async () => {
    const input = inputOf(draft);
    if (Number.isNaN(input.value)) {
      setRefusal({ field: 'value', message: t('targets.fault.number') });
      return;
    }
    const refused = row ? await changes.change(row.target, input) : await changes.create(input);
    setRefusal(refused);
    if (!refused) onClose();
  };
  const edit = (change: Partial<TargetDraft>) => setDraft((before) => ({ ...before, ...change }));
  return { draft, edit, refusal, submit, isBusy: changes.isBusy };
};

interface TargetFieldsProps extends Pick<TargetDialogProps, 'kpis' | 'row'> {
  choices: ListTargetChoices.Response['data'];
  form: ReturnType<typeof useTargetForm>;
}

/** Everything that a target is made of. */
const TargetFields = ({ kpis, row, choices, form }: TargetFieldsProps) => {
  const { draft, edit, refusal } = form;
  const valueError = refusal?.field === 'value' ? refusal.message : undefined;
  return (
    <>
      <ValueFields draft={draft} kpis={kpis} error={valueError} onChange={edit} />
      <ScopeFields
        choices={choices}
        scope={draft.scope}
        labels={row?.labels ?? {}}
        offered={dimensionsOf(kpis.find(({ key }) => key === draft.kpi))}
        onChange={(scope) => edit({ scope })}
      />
      <ScheduleFields draft={draft} onChange={edit} />
      <AboutFields
        draft={draft}
        owner={row?.target.owner ?? null}
        choices={choices}
        onChange={edit}
      />
      {refusal && valueError === undefined && (
        <Typography role="alert" textColor="danger600" dir="auto">
          {refusal.message}
        </Typography>
      )}
    </>
  );
};

/** A target's form, with the ways out of it. */
export const TargetDialog = (props: TargetDialogProps) => {
  const { kpis, row, onClose } = props;
  const t = useTranslate();
  const { locale } = useLanguage();
  const form = useTargetForm(props);
  const {
    data: choices,
    error,
    refetch,
  } = useGetCxTargetChoicesQuery({ locale }, { refetchOnMountOrArgChange: true });
  return (
    <FormDialog
      title={t(row ? 'targets.editTitle' : 'targets.new')}
      submit={t('targets.form.save')}
      isReady={choices !== undefined}
      isBusy={form.isBusy}
      onSubmit={form.submit}
      onClose={onClose}
    >
      {error && <LoadError error={error} onRetry={refetch} />}
      {!choices && !error && <TableSkeleton />}
      {choices && <TargetFields {...{ kpis, row, choices, form }} />}
    </FormDialog>
  );
};
