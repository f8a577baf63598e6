import * as React from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';

import { useFileCxComplaintMutation, useGetCxDeskChoicesQuery } from '../../../api/complaints';
import type { RequestError } from '../../../api/request-error';
import { serverFaults } from '../../../api/server-faults';
import { ModalContent } from '../../../components/ModalContent';
import { SteadyButton } from '../../../components/SteadyButton';
import { useErrorText } from '../../../hooks/useErrorText';
import { useLanguage, usePortalLanguage } from '../../../hooks/useLanguage';
import { useRefusals } from '../../../hooks/useRefusals';
import { useTell } from '../../../hooks/useTell';
import { useTranslate } from '../../../hooks/useTranslate';
import type { FileAtDesk } from '../../../../../shared/contracts/complaint-desk';
import type { FeedbackRow } from '../../../../../shared/contracts/feedback-list';
import { useGetCxFeedbackResponseQuery } from '../../../api/feedback';
import { casePath } from '../case-path';
import { caseAbout, faultsOf, requestOf, type CaseDraft, type CaseFaults } from './case-draft';
import { AboutFields, WhoFields, WordsFields } from './CaseFields';

/** The draft, what is wrong with it, and the way to the server. */
const useFiling = (about: readonly FeedbackRow[]) => {
  const t = useTranslate();
  const { locale } = useLanguage();
  const errorText = useErrorText();
  const refusalsOf = useRefusals();
  const tell = useTell();
  const navigate = useNavigate();
  const [file, { isLoading }] = useFileCxComplaintMutation();
  const [draft, setDraft] = React.useState(() => caseAbout(locale, about));
  const [tried, setTried] = React.useState(false);
  const [refused, setRefused] = React.useState<CaseFaults>({});

  const own = Object.entries(faultsOf(draft)).map(([field, key]) => [field, t(key)]);
  const faults: CaseFaults = { ...refused, ...(tried ? Object.fromEntries(own) : {}) };
  const edit = (change: Partial<CaseDraft>) => {
    setDraft((before) => ({ ...before, ...change }));
    // What the server said of a field holds until it is changed.
    setRefused((before) =>
      Object.fromEntries(Object.entries(before).filter(([field]) => !(field in change)))
    );
  };
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (own.length > 0) return;
    const outcome = await file({ locale, ...requestOf(draft) });
    if ('error' in outcome) {
      const found = serverFaults(outcome.error, draft, refusalsOf);
      const other = errorText(outcome.error as RequestError);
      setRefused(Object.keys(found).length > 0 ? found : { other });
      return;
    }
    const { reference } = outcome.data.data;
    tell<FileAtDesk.Response>(outcome, t('fileCase.filed', { reference }));
    navigate(casePath(reference));
  };
  return { draft, faults, edit, submit, isBusy: isLoading };
};

interface FilingProps {
  about: readonly FeedbackRow[];
  onClose: () => void;
}

const Filing = ({ about, onClose }: FilingProps) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const { locale } = useLanguage();
  const form = React.useId();
  const { data: choices } = useGetCxDeskChoicesQuery({ locale });
  const { draft, faults, edit, submit, isBusy } = useFiling(about);
  const fields = { draft, faults, onEdit: edit };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <ModalContent>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t('fileCase.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The body's scroll area has a direction of its own. */}
          <div {...portal}>
            <form id={form} noValidate onSubmit={(event) => void submit(event)}>
              <Flex direction="column" alignItems="stretch" gap={6}>
                {faults.other && (
                  <Typography role="alert" textColor="danger600" dir="auto">
                    {faults.other}
                  </Typography>
                )}
                <WordsFields {...fields} />
                <AboutFields {...fields} choices={choices} />
                <WhoFields {...fields} about={about} />
              </Flex>
            </form>
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('curation.cancel')}
          </Button>
          <SteadyButton type="submit" form={form} loading={isBusy}>
            {t('fileCase.file')}
          </SteadyButton>
        </Modal.Footer>
      </ModalContent>
    </Modal.Root>
  );
};

interface NewComplaintDialogProps {
  /** `responseId` of the answers from which it is filed. */
  about: string | null;
  onClose: () => void;
}

/** Takes down what came by phone, by letter or at the counter, or shows in answers. */
export const NewComplaintDialog = ({ about, onClose }: NewComplaintDialogProps) => {
  const { locale } = useLanguage();
  const { data, isLoading } = useGetCxFeedbackResponseQuery(
    { responseId: about ?? '', locale },
    { skip: about === null }
  );
  // What the reader may not read, or is gone, is no reason not to file.
  return isLoading ? null : <Filing about={data?.data ?? []} onClose={onClose} />;
};
