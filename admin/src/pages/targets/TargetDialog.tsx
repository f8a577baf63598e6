import * as React from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';

import type { KpiDescription } from '../../../../shared/contracts/kpi';
import type { ListTargetChoices, TargetRow } from '../../../../shared/contracts/target';
import { useGetCxTargetChoicesQuery } from '../../api/targets';
import { LoadError } from '../../components/LoadError';
import { TableSkeleton } from '../../components/Skeleton';
import { formatNumber } from '../../format/number';
import { useLanguage, usePortalLanguage } from '../../hooks/useLanguage';
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
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
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

interface TargetFormProps extends Pick<TargetDialogProps, 'kpis' | 'row'> {
  id: string;
  choices: ListTargetChoices.Response['data'];
  form: ReturnType<typeof useTargetForm>;
}

/** Everything that a target is made of. */
const TargetForm = ({ id, kpis, row, choices, form }: TargetFormProps) => {
  const { draft, edit, refusal, submit } = form;
  const valueError = refusal?.field === 'value' ? refusal.message : undefined;
  return (
    <form id={id} onSubmit={(event) => void submit(event)} noValidate>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <ValueFields draft={draft} kpis={kpis} error={valueError} onChange={edit} />
        <ScopeFields choices={choices} scope={draft.scope} onChange={(scope) => edit({ scope })} />
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
      </Flex>
    </form>
  );
};

/** A target's form, with the ways out of it. */
export const TargetDialog = (props: TargetDialogProps) => {
  const { kpis, row, onClose } = props;
  const t = useTranslate();
  const portal = usePortalLanguage();
  const id = React.useId();
  const form = useTargetForm(props);
  const {
    data: choices,
    error,
    refetch,
  } = useGetCxTargetChoicesQuery({ locale: portal.lang }, { refetchOnMountOrArgChange: true });
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content {...portal} aria-describedby={undefined}>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t(row ? 'targets.editTitle' : 'targets.new')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The body's scroll area has a direction of its own. */}
          <div {...portal}>
            {error && <LoadError error={error} onRetry={refetch} />}
            {!choices && !error && <TableSkeleton />}
            {choices && <TargetForm {...{ id, kpis, row, choices, form }} />}
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('curation.cancel')}
          </Button>
          <Button type="submit" form={id} disabled={!choices} loading={form.isBusy}>
            {t('targets.form.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
