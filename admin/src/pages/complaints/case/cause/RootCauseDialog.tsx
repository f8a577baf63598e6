import * as React from 'react';
import { Button, Modal } from '@strapi/design-system';

import type { RootCause, RootCauseFacts } from '../../../../../../shared/contracts/root-cause';
import { useSaveCxRootCauseMutation } from '../../../../api/root-causes';
import { ModalContent } from '../../../../components/ModalContent';
import { SteadyButton } from '../../../../components/SteadyButton';
import { usePortalLanguage } from '../../../../hooks/useLanguage';
import { useOutcome } from '../../../../hooks/useOutcome';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useCase } from '../CaseContext';
import { analysisOf, draftOf, type RootCauseDraft } from './root-cause-draft';
import { RootCauseFields } from './RootCauseFields';
import { useKnownAnswers } from './useKnownAnswers';

interface RootCauseDialogProps {
  analysis: RootCause | null;
  facts: RootCauseFacts | undefined;
  onClose: () => void;
}

/** Stores the analysis and has the case name it. */
const useSave = (analysis: RootCause | null, onClose: () => void) => {
  const t = useTranslate();
  const tell = useOutcome();
  const { detail, act } = useCase();
  const [save, { isLoading }] = useSaveCxRootCauseMutation();
  const send = async (draft: RootCauseDraft): Promise<void> => {
    const wanted = analysisOf(detail.reference, draft);
    if (!wanted) return;
    const outcome = await save({ key: analysis?.key ?? null, analysis: wanted });
    if (!('data' in outcome)) {
      tell(outcome);
      return;
    }
    const { key, causeCode } = outcome.data;
    const { facts, may } = detail;
    const isNew = facts.rootCause !== key || (causeCode !== null && facts.causeCode !== causeCode);
    if (may.handle && isNew) {
      const named = { rootCause: key, ...(causeCode !== null && { causeCode }) };
      await act([{ type: 'facts', facts: named }], t('cause.saved'));
    } else tell(outcome, t('cause.saved'));
    onClose();
  };
  return { send, busy: isLoading };
};

/** The form of an analysis. */
export const RootCauseDialog = ({ analysis, facts, onClose }: RootCauseDialogProps) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const form = React.useId();
  const { detail } = useCase();
  const known = useKnownAnswers(facts);
  const [draft, setDraft] = React.useState(() => draftOf(analysis, known, detail.facts.causeCode));
  const { send, busy } = useSave(analysis, onClose);
  const whole = analysisOf(detail.reference, draft) !== null;
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <ModalContent>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t('cause.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The body's scroll area has a direction of its own. */}
          <div {...portal}>
            <form
              id={form}
              onSubmit={(event) => {
                event.preventDefault();
                void send(draft);
              }}
            >
              <RootCauseFields
                draft={draft}
                facts={facts}
                onEdit={(change) => setDraft((before) => ({ ...before, ...change }))}
              />
            </form>
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('curation.cancel')}
          </Button>
          <SteadyButton type="submit" form={form} loading={busy} disabled={!whole}>
            {t('cause.save')}
          </SteadyButton>
        </Modal.Footer>
      </ModalContent>
    </Modal.Root>
  );
};
