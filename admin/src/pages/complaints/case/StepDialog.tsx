import * as React from 'react';
import { Button, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useMergeCxComplaintMutation } from '../../../api/complaints';
import { ModalContent } from '../../../components/ModalContent';
import { SteadyButton } from '../../../components/SteadyButton';
import { useLanguage, usePortalLanguage } from '../../../hooks/useLanguage';
import { useOutcome } from '../../../hooks/useOutcome';
import { useTranslate } from '../../../hooks/useTranslate';
import { useMyId } from '../parts/useMyId';
import { useNow } from '../parts/useNow';
import { useCase, type CaseOnPage } from './CaseContext';
import { ChangedNotice } from './ChangedNotice';
import { newStepDraft } from './new-step-draft';
import { recourseText } from './recourse-text';
import { commandsOf, lacks, type StepContext, type StepDraft } from './step-draft';
import { isMadeElsewhere, type OfferedAction } from './step-fields';
import { StepForm } from './StepForm';
import { useNeedName } from './StepField';

interface StepDialogProps {
  /** As it was when the dialog was opened. */
  action: OfferedAction;
  /** The same as it is now; null: it can't be taken any more. */
  current: OfferedAction | null;
  onClose: () => void;
}

/** Sends what was filled in; tells whether somebody else was faster. */
const useSubmit = (onClose: () => void) => {
  const t = useTranslate();
  const tell = useOutcome();
  const { locale } = useLanguage();
  const { act, detail } = useCase();
  const [merge] = useMergeCxComplaintMutation();
  return async (draft: StepDraft, context: StepContext): Promise<'changed' | null> => {
    const { to } = context.action;
    if (to === 'duplicate') {
      const into = draft.words.mergedInto?.trim() ?? '';
      const outcome = await merge({ reference: detail.reference, locale, into });
      if (tell(outcome, t('case.merged', { reference: into }))) onClose();
      return null;
    }
    const commands = commandsOf(draft, context);
    const result = await act(
      commands,
      t('case.done', { state: t(`complaint.state.${to}`) }),
      detail.sequence
    );
    if (result === 'done') onClose();
    return result === 'changed' ? 'changed' : null;
  };
};

/** What still lacks, in words, so that a button that can't be pressed says why. */
const Lacking = ({ names }: { names: readonly string[] }) => {
  const t = useTranslate();
  const nameOf = useNeedName();
  if (names.length === 0) return null;
  return (
    <Typography variant="pi" textColor="neutral600" role="status">
      {t('case.lacks', { names: names.map(nameOf).join(' · ') })}
    </Typography>
  );
};

/** What lacks stands between the buttons; on a phone above them, where it has a line of its own. */
const LackingFooter = styled(Modal.Footer)`
  gap: ${({ theme }) => theme.spaces[2]};

  @media (max-width: 36em) {
    flex-wrap: wrap;

    > [role='status'] {
      order: -1;
      flex-basis: 100%;
    }
  }
`;

interface FooterProps {
  form: string;
  /** What the button does. */
  step: string;
  missing: readonly string[];
  possible: boolean;
  busy: boolean;
  onClose: () => void;
}

const Footer = ({ form, step, missing, possible, busy, onClose }: FooterProps) => {
  const t = useTranslate();
  return (
    <LackingFooter>
      <Button variant="tertiary" onClick={onClose}>
        {t('curation.cancel')}
      </Button>
      {!missing.some(isMadeElsewhere) && <Lacking names={missing} />}
      <SteadyButton
        type="submit"
        form={form}
        loading={busy}
        disabled={missing.length > 0 || !possible}
      >
        {step}
      </SteadyButton>
    </LackingFooter>
  );
};

const useContext = (action: OfferedAction): StepContext => {
  const { facts, matrix, timeZone } = useCase().detail;
  return { action, facts, matrix, timeZone, now: useNow() };
};

const useTellWriting = ({ writing }: Pick<CaseOnPage, 'writing'>) => {
  React.useEffect(() => {
    writing('step', true);
    return () => writing('step', false);
  }, [writing]);
};

/** What is typed, from what is known when the form is opened. */
const useDraft = (context: StepContext) => {
  const me = useMyId();
  const { detail, choices } = useCase();
  const { language, rules } = detail;
  return React.useState(() =>
    newStepDraft({
      ...context,
      me,
      recourse: recourseText(language),
      currencies: [
        ...Object.keys(rules.approvalLimits),
        ...(choices?.remedies ?? []).flatMap(({ cost }) => cost?.currency ?? []),
      ],
    })
  );
};

/** The form of a step, with exactly what it needs. What is typed outlives changes by others. */
export const StepDialog = ({ action, current, onClose }: StepDialogProps) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const form = React.useId();
  const page = useCase();
  const { detail } = page;
  const context = useContext(current ?? action);
  const submit = useSubmit(onClose);
  const [busy, setBusy] = React.useState(false);
  const [seen] = React.useState(detail.sequence);
  const [conflict, setConflict] = React.useState(false);
  const [draft, setDraft] = useDraft(context);
  useTellWriting(page);
  const missing = lacks(draft, context);
  const send = async () => {
    setBusy(true);
    const result = await submit(draft, context);
    setBusy(false);
    if (result === 'changed') setConflict(true);
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <ModalContent>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t(`case.step.${action.to}`)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The body's scroll area has a direction of its own. */}
          <div {...portal}>
            {(conflict || detail.sequence > seen) && (
              <ChangedNotice since={seen} possible={current !== null} />
            )}
            <form
              id={form}
              onSubmit={(event) => {
                event.preventDefault();
                void send();
              }}
            >
              <StepForm
                draft={draft}
                context={context}
                onEdit={(change) => setDraft((before) => ({ ...before, ...change }))}
              />
            </form>
          </div>
        </Modal.Body>
        <Footer
          form={form}
          step={t(`case.step.${action.to}`)}
          missing={missing}
          possible={current !== null}
          busy={busy}
          onClose={onClose}
        />
      </ModalContent>
    </Modal.Root>
  );
};
