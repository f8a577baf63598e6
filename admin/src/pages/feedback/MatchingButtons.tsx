import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';

import {
  CURATION_ACTIONS,
  type CurationAction,
} from '../../../../shared/contracts/feedback-curation';
import type { CountFeedback } from '../../../../shared/contracts/feedback-list';
import { useMatchingCuration } from '../../hooks/useMatchingCuration';
import { useTranslate } from '../../hooks/useTranslate';
import { CurationDialog } from './CurationDialog';
import { actionsOnMatching } from './curation';

interface MatchingButtonsProps {
  choice: CountFeedback.Query;
  count: CountFeedback.Response['data'];
  onDone: () => void;
}

/** What can be done to everything that the filters let through, always asked for twice. */
export const MatchingButtons = ({ choice, count, onDone }: MatchingButtonsProps) => {
  const t = useTranslate();
  const { curate, isLoading } = useMatchingCuration(choice);
  const [asked, setAsked] = React.useState<CurationAction | null>(null);
  const possible = actionsOnMatching(choice);
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={t('curation.actions')}>
      {CURATION_ACTIONS.filter((action) => possible.has(action)).map((action) => (
        <Button
          key={action}
          size="S"
          variant={action === 'exclude' ? 'danger-light' : 'tertiary'}
          onClick={() => setAsked(action)}
        >
          {t(`curation.action.${action}`)}
        </Button>
      ))}
      {asked && (
        <CurationDialog
          action={asked}
          count={{ n: count.count, more: count.more }}
          isBusy={isLoading}
          onConfirm={curate}
          onClose={(done) => {
            setAsked(null);
            if (done) onDone();
          }}
        />
      )}
    </Flex>
  );
};
