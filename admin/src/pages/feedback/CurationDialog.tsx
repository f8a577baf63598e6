import * as React from 'react';
import {
  Button,
  Checkbox,
  Field,
  Flex,
  Modal,
  Radio,
  Textarea,
  Typography,
} from '@strapi/design-system';

import { MAX_CURATION_NOTE } from '../../../../shared/contracts/feedback-curation';
import { EXCLUSIONS, type Exclusion } from '../../../../shared/dimensions';
import { useCuration } from '../../hooks/useCuration';
import { usePortalLanguage } from '../../hooks/useLanguage';
import { useTranslate } from '../../hooks/useTranslate';

/** What changes the numbers is asked for twice, and leaves a note. */
export type AskedAction = 'exclude' | 'include';

interface CurationDialogProps {
  action: AskedAction;
  documentIds: readonly string[];
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

/** Asks why, and for which answers, before numbers change. */
export const CurationDialog = ({ action, documentIds, onClose }: CurationDialogProps) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const { curate, isLoading } = useCuration();
  const [reason, setReason] = React.useState<Exclusion | null>(null);
  const [wholeResponses, setWholeResponses] = React.useState(true);
  const [note, setNote] = React.useState('');
  const missesReason = action === 'exclude' && reason === null;

  const confirm = async () => {
    const done = await curate({
      action,
      documentIds: [...documentIds],
      wholeResponses,
      ...(action === 'exclude' && reason ? { reason } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    });
    if (done) onClose(true);
  };

  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose(false)}>
      <Modal.Content {...portal} aria-describedby={undefined}>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t(`curation.title.${action}`, { n: documentIds.length })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The body's scroll area has a direction of its own. */}
          <div {...portal}>
            <Flex direction="column" alignItems="stretch" gap={5}>
              <Typography tag="p">{t(`curation.explain.${action}`)}</Typography>
              {action === 'exclude' && <Reasons value={reason} onChoose={setReason} />}
              <Checkbox
                checked={wholeResponses}
                onCheckedChange={(state) => setWholeResponses(state === true)}
              >
                {t('curation.whole')}
              </Checkbox>
              <Note value={note} onChange={setNote} />
            </Flex>
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => onClose(false)}>
            {t('curation.cancel')}
          </Button>
          <Button
            variant={action === 'exclude' ? 'danger' : 'default'}
            disabled={missesReason}
            loading={isLoading}
            onClick={confirm}
          >
            {t(`curation.confirm.${action}`)}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
