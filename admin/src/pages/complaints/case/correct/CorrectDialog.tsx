import * as React from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';

import type { DeskChoices, Product } from '../../../../../../shared/contracts/complaint-desk';
import { LEVELS, SEVERITIES } from '../../../../../../shared/contracts/complaint-words';
import { LabelledInput } from '../../../../components/LabelledInput';
import { LabelledSelect } from '../../../../components/LabelledSelect';
import { ModalContent } from '../../../../components/ModalContent';
import { SteadyButton } from '../../../../components/SteadyButton';
import { usePortalLanguage } from '../../../../hooks/useLanguage';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useFilterChoices } from '../../useFilterChoices';
import { useCase } from '../CaseContext';
import { TextField } from '../TextField';
import { ProductField } from './ProductField';
import { useResponseChoices } from './useResponseChoices';
import {
  changesOf,
  correctableOf,
  correctionOf,
  isOptional,
  isYesNo,
  type Correctable,
  type CorrectionDraft,
} from './correction';

/** What a fact in words takes. */
const MOST_TEXT = 200;

interface CorrectDialogProps {
  choices: DeskChoices;
  onClose: () => void;
}

/** What each fact can be set to. */
const useOptions = (choices: DeskChoices) => {
  const t = useTranslate();
  const choicesOf = useFilterChoices(choices);
  const responses = useResponseChoices();
  return (name: Correctable): { value: string; label: string }[] => {
    if (name === 'severity')
      return SEVERITIES.map((value) => ({ value, label: t(`complaint.severity.${value}`) }));
    if (name === 'complexity' || name === 'impact' || name === 'urgency')
      return LEVELS.map((value) => ({ value, label: t(`case.level.${value}`) }));
    if (isYesNo(name))
      return (['yes', 'no'] as const).map((value) => ({ value, label: t(`case.${value}`) }));
    if (name === 'feedback') return responses;
    return name === 'purchase'
      ? []
      : choicesOf(name).map(({ key, label }) => ({ value: key, label }));
  };
};

/** The draft, and how it is recorded. */
const useCorrection = (onClose: () => void) => {
  const t = useTranslate();
  const { detail, act } = useCase();
  const [draft, setDraft] = React.useState(() => correctionOf(detail.facts));
  const [reason, setReason] = React.useState('');
  const [busy, setBusy] = React.useState(false);
  const [changed, setChanged] = React.useState(false);
  const [product, setProduct] = React.useState<Product | null | undefined>(undefined);
  const facts = {
    ...changesOf(draft, detail.facts),
    ...(product !== undefined && { productEntry: product && product.entry }),
  };
  const send = async (): Promise<void> => {
    setBusy(true);
    const result = await act(
      [{ type: 'facts', facts, reason: reason.trim() }],
      t('case.corrected'),
      detail.sequence
    );
    setBusy(false);
    setChanged(result === 'changed');
    if (result === 'done') onClose();
  };
  const whole = Object.keys(facts).length > 0 && reason.trim() !== '';
  const edit = (change: CorrectionDraft) => setDraft((before) => ({ ...before, ...change }));
  return { draft, edit, product, setProduct, reason, setReason, busy, changed, send, whole };
};

type Correction = ReturnType<typeof useCorrection>;

interface FactFieldsProps {
  choices: DeskChoices;
  draft: CorrectionDraft;
  onEdit: (change: CorrectionDraft) => void;
}

const FactFields = ({ choices, draft, onEdit }: FactFieldsProps) => {
  const t = useTranslate();
  const { facts } = useCase().detail;
  const optionsOf = useOptions(choices);
  const field = (name: Correctable) => {
    const value = draft[name] ?? '';
    if (name === 'purchase')
      return (
        <LabelledInput
          key={name}
          label={t('case.fact.purchase')}
          value={value}
          maxLength={MOST_TEXT}
          onChange={(typed) => onEdit({ purchase: typed })}
        />
      );
    const options = optionsOf(name);
    // Of customers who are not known, or never answered, there is nothing to choose from.
    if (name === 'feedback' && options.length === 0 && value === '') return null;
    // A fact may be of a time when something else was offered.
    const unknown = value !== '' && options.every((one) => one.value !== value);
    const none = isOptional(name) || facts[name] == null;
    return (
      <LabelledSelect
        key={name}
        label={t(`case.fact.${name}`)}
        value={value}
        options={[
          ...(none ? [{ value: '', label: '—' }] : []),
          ...(unknown ? [{ value, label: value }] : []),
          ...options,
        ]}
        onChange={(chosen) => onEdit({ [name]: chosen })}
      />
    );
  };
  return <>{correctableOf(facts).map(field)}</>;
};

const Form = ({ id, choices, form }: { id: string; choices: DeskChoices; form: Correction }) => {
  const t = useTranslate();
  const { draft, edit, product, setProduct, reason, setReason, changed, send } = form;
  return (
    <form
      id={id}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography textColor="neutral600">{t('case.correct.hint')}</Typography>
        {changed && (
          <Typography role="alert" textColor="danger600">
            {t('case.correct.changed')}
          </Typography>
        )}
        <FactFields choices={choices} draft={draft} onEdit={edit} />
        <ProductField chosen={product} onChoose={setProduct} />
        <TextField label={t('case.correct.reason')} required value={reason} onChange={setReason} />
      </Flex>
    </form>
  );
};

/** Facts that were wrong, put right with a reason: an event like any other, so that both can be read. */
export const CorrectDialog = ({ choices, onClose }: CorrectDialogProps) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const id = React.useId();
  const form = useCorrection(onClose);
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <ModalContent>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t('case.correct')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The body's scroll area has a direction of its own. */}
          <div {...portal}>
            <Form id={id} choices={choices} form={form} />
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('curation.cancel')}
          </Button>
          <SteadyButton type="submit" form={id} loading={form.busy} disabled={!form.whole}>
            {t('case.correct.save')}
          </SteadyButton>
        </Modal.Footer>
      </ModalContent>
    </Modal.Root>
  );
};
