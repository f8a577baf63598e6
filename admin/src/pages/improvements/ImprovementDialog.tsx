import * as React from 'react';
import { Button, Modal } from '@strapi/design-system';

import type { Improvement } from '../../../../shared/contracts/improvement';
import {
  useGetCxImprovementChoicesQuery,
  useSaveCxImprovementMutation,
} from '../../api/improvements';
import { serverFaults, type Faults } from '../../api/server-faults';
import { LoadError } from '../../components/LoadError';
import { ModalContent } from '../../components/ModalContent';
import { TableSkeleton } from '../../components/Skeleton';
import { SteadyButton } from '../../components/SteadyButton';
import { formatNumber } from '../../format/number';
import { useLanguage, usePortalLanguage } from '../../hooks/useLanguage';
import { useRefusals } from '../../hooks/useRefusals';
import { useTell } from '../../hooks/useTell';
import { useTranslate } from '../../hooks/useTranslate';
import {
  draftOf,
  improvementOf,
  type ImprovementDraft,
  type ImprovementStart,
} from './improvement-draft';
import { ImprovementFields } from './ImprovementFields';

interface ImprovementDialogProps {
  /** The one that is changed; null: a new one. */
  improvement: Improvement | null;
  /** What is known of a new one. */
  start?: ImprovementStart;
  onDone: (saved: Improvement) => void;
  onClose: () => void;
}

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** The draft, and what becomes of it. */
const useForm = ({ improvement, start = {}, onDone, onClose }: ImprovementDialogProps) => {
  const t = useTranslate();
  const tell = useTell();
  const refusalsOf = useRefusals();
  const { locale, digits } = useLanguage();
  const [save, { isLoading }] = useSaveCxImprovementMutation();
  const [faults, setFaults] = React.useState<Faults<ImprovementDraft>>({});
  const [draft, setDraft] = React.useState(() =>
    draftOf(improvement ?? start, (value) =>
      formatNumber(value, { locale, digits, decimals: decimalsOf(value), grouping: false })
    )
  );
  const send = async (): Promise<void> => {
    const wanted = improvementOf(draft);
    if (Number.isNaN(wanted.expectedEffect)) {
      setFaults({ expectedEffect: t('targets.fault.number') });
      return;
    }
    const outcome = await save({ key: improvement?.key ?? null, improvement: wanted });
    const found = 'error' in outcome ? serverFaults(outcome.error, draft, refusalsOf) : {};
    setFaults(found);
    if (Object.keys(found).some((field) => field !== 'other')) return;
    const saved = tell<Improvement>(outcome, t('improvements.saved'));
    if (saved === null) return;
    onClose();
    onDone(saved);
  };
  const edit = (change: Partial<ImprovementDraft>) =>
    setDraft((before) => ({ ...before, ...change }));
  const whole = draft.title.trim() !== '' && draft.solution.trim() !== '';
  return { draft, edit, faults, send, whole, busy: isLoading };
};

/** The form of an improvement, with the ways out of it. */
export const ImprovementDialog = (props: ImprovementDialogProps) => {
  const { improvement, onClose } = props;
  const t = useTranslate();
  const portal = usePortalLanguage();
  const id = React.useId();
  const { draft, edit, faults, send, whole, busy } = useForm(props);
  const {
    data: choices,
    error,
    refetch,
  } = useGetCxImprovementChoicesQuery({ locale: portal.lang });
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <ModalContent>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>
            {t(improvement ? 'improvements.editTitle' : 'improvements.new')}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The body's scroll area has a direction of its own. */}
          <div {...portal}>
            {error && <LoadError error={error} onRetry={refetch} />}
            {!choices && !error && <TableSkeleton />}
            {choices && (
              <form
                id={id}
                noValidate
                onSubmit={(event) => {
                  event.preventDefault();
                  void send();
                }}
              >
                <ImprovementFields
                  fixed={improvement?.lookedAt != null}
                  {...{ draft, choices, faults }}
                  onEdit={edit}
                />
              </form>
            )}
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('curation.cancel')}
          </Button>
          <SteadyButton type="submit" form={id} loading={busy} disabled={!choices || !whole}>
            {t('targets.form.save')}
          </SteadyButton>
        </Modal.Footer>
      </ModalContent>
    </Modal.Root>
  );
};
