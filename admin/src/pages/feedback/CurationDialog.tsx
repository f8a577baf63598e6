import * as React from 'react';
import { Button, Checkbox, Field, Flex, Radio, Textarea, Typography } from '@strapi/design-system';

import {
  MAX_CURATION_NOTE,
  type CurateMatching,
  type CurationAction,
} from '../../../../shared/contracts/feedback-curation';
import { EXCLUSIONS, type Exclusion } from '../../../../shared/dimensions';
import { Dialog } from '../../components/Dialog';
import { SteadyButton } from '../../components/SteadyButton';
import { usePortalLanguage } from '../../hooks/useLanguage';
import { useTranslate } from '../../hooks/useTranslate';

interface CurationDialogProps {
  action: CurationAction;
  /** How many answers; `more` where there are more than were counted. */
  count: { n: number; more?: boolean };
  isBusy: boolean;
  /** @returns whether it was done */
  onConfirm: (decision: CurateMatching.Request) => Promise<boolean>;
  onClose: (done: boolean) => void;
}

const isExclusion = (value: string): value is Exclusion =>
  (EXCLUSIONS as readonly string[]).includes(value);

const Reasons = ({
  value,
  onChoose,
}: {
  value: Exclusion | null;
  onChoose: (reason: Exclusion) => void;
}) => {
  const t = useTranslate();
  const { dir } = usePortalLanguage();
  const id = React.useId();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography id={id} variant="pi" fontWeight="bold">
        {t('curation.reason')}
      </Typography>
      <Radio.Group
        dir={dir}
        aria-labelledby={id}
        value={value ?? ''}
        onValueChange={(reason: string) => isExclusion(reason) && onChoose(reason)}
      >
        {EXCLUSIONS.map((reason) => (
          <Radio.Item key={reason} value={reason}>
            {t(`curation.reason.${reason}`)}
          </Radio.Item>
        ))}
      </Radio.Group>
    </Flex>
  );
};

const Note = ({ value, onChange }: { value: string; onChange: (note: string) => void }) => {
  const t = useTranslate();
  return (
    <Field.Root name="note" hint={t('curation.noteHint', { n: MAX_CURATION_NOTE })}>
      <Field.Label>{t('curation.note')}</Field.Label>
      <Textarea
        dir="auto"
        rows={2}
        maxLength={MAX_CURATION_NOTE}
        value={value}
        onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
};

interface Decision {
  reason: Exclusion | null;
  wholeResponses: boolean;
  note: string;
}

const FIRST: Decision = { reason: null, wholeResponses: true, note: '' };

interface QuestionsProps extends Pick<CurationDialogProps, 'action' | 'count'> {
  decision: Decision;
  onChange: (decision: Decision) => void;
}

const Questions = ({ action, count, decision, onChange }: QuestionsProps) => {
  const t = useTranslate();
  const change = (part: Partial<Decision>) => onChange({ ...decision, ...part });
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {count.more && <Typography tag="p">{t('curation.moreThan', { n: count.n })}</Typography>}
      <Typography tag="p">{t(`curation.explain.${action}`)}</Typography>
      {action === 'exclude' && (
        <Reasons value={decision.reason} onChoose={(reason) => change({ reason })} />
      )}
      <Checkbox
        checked={decision.wholeResponses}
        onCheckedChange={(state) => change({ wholeResponses: state === true })}
      >
        {t('curation.whole')}
      </Checkbox>
      <Note value={decision.note} onChange={(note) => change({ note })} />
    </Flex>
  );
};

/** Asks why, and for which answers, before numbers change. */
export const CurationDialog = ({
  action,
  count,
  isBusy,
  onConfirm,
  onClose,
}: CurationDialogProps) => {
  const t = useTranslate();
  const [decision, setDecision] = React.useState(FIRST);
  const { reason, wholeResponses, note } = decision;
  const missesReason = action === 'exclude' && reason === null;

  const confirm = async () => {
    const done = await onConfirm({
      action,
      wholeResponses,
      ...(action === 'exclude' && reason ? { reason } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    });
    if (done) onClose(true);
  };

  return (
    <Dialog
      title={t(`curation.title.${action}`, { n: count.n })}
      onClose={() => onClose(false)}
      footer={
        <>
          <Button variant="tertiary" onClick={() => onClose(false)}>
            {t('curation.cancel')}
          </Button>
          <SteadyButton
            variant={action === 'exclude' ? 'danger' : 'default'}
            disabled={missesReason}
            loading={isBusy}
            onClick={confirm}
          >
            {t(`curation.confirm.${action}`)}
          </SteadyButton>
        </>
      }
    >
      <Questions action={action} count={count} decision={decision} onChange={setDecision} />
    </Dialog>
  );
};
