import * as React from 'react';
import { Flex } from '@strapi/design-system';

import {
  CURATION_ACTIONS,
  type CurationAction,
} from '../../../../shared/contracts/feedback-curation';
import type { FeedbackRow } from '../../../../shared/contracts/feedback-list';
import { SteadyButton } from '../../components/SteadyButton';
import { useCuration } from '../../hooks/useCuration';
import { useTranslate } from '../../hooks/useTranslate';
import { CurationDialog } from './CurationDialog';
import { possibleActions } from './curation';

interface CurationButtonsProps {
  rows: readonly FeedbackRow[];
  onDone?: () => void;
}

/** What can be done to these answers: only what would change one of them. */
export const CurationButtons = ({ rows, onDone }: CurationButtonsProps) => {
  const t = useTranslate();
  const { curate, isLoading } = useCuration();
  const [asked, setAsked] = React.useState<CurationAction | null>(null);
  const documentIds = rows.map(({ documentId }) => documentId);
  const possible = possibleActions(rows);

  // What changes the numbers is asked for twice, and leaves a note.
  const start = async (action: CurationAction) => {
    if (action === 'exclude' || action === 'include') return setAsked(action);
    if (await curate({ action, documentIds, wholeResponses: true })) onDone?.();
  };

  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={t('curation.actions')}>
      {CURATION_ACTIONS.filter((action) => possible.has(action)).map((action) => (
        <SteadyButton
          key={action}
          size="S"
          variant={action === 'exclude' ? 'danger-light' : 'tertiary'}
          loading={isLoading}
          onClick={() => start(action)}
        >
          {t(`curation.action.${action}`)}
        </SteadyButton>
      ))}
      {asked && (
        <CurationDialog
          action={asked}
          count={{ n: documentIds.length }}
          isBusy={isLoading}
          onConfirm={(decision) => curate({ ...decision, documentIds })}
          onClose={(done) => {
            setAsked(null);
            if (done) onDone?.();
          }}
        />
      )}
    </Flex>
  );
};
