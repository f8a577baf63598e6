import * as React from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';

import type { CountFeedback, FeedbackRow } from '../../../../shared/contracts/feedback-list';
import { useGetCxFeedbackCountQuery } from '../../api/feedback';
import type { Selection } from '../../hooks/useSelection';
import { useTranslate } from '../../hooks/useTranslate';
import { CurationButtons } from './CurationButtons';
import { MatchingButtons } from './MatchingButtons';

interface CurationBarProps {
  rows: readonly FeedbackRow[];
  selection: Selection;
  /** What the table is filtered by. */
  choice: CountFeedback.Query;
}

/** How many answers are chosen, of this page or all that match, and what can be done to them. */
export const CurationBar = ({ rows, selection, choice }: CurationBarProps) => {
  const t = useTranslate();
  const { currentData: count } = useGetCxFeedbackCountQuery(choice);
  const [wantsAll, setWantsAll] = React.useState(false);
  const chosen = rows.filter(({ documentId }) => selection.chosen.has(documentId));
  const isWholePage = chosen.length > 0 && chosen.length === rows.length;
  const others = count !== undefined && (count.more || count.count > rows.length);
  const all = wantsAll && isWholePage && others ? count : null;
  const clear = () => {
    setWantsAll(false);
    selection.chooseAll(false);
  };
  const words = all
    ? t(all.more ? 'curation.allChosenMore' : 'curation.allChosen', { n: all.count })
    : t('curation.chosen', { n: chosen.length });
  return (
    <Box aria-live="polite" data-cx-screen-only>
      {chosen.length > 0 && (
        <Flex gap={3} wrap="wrap" paddingBottom={3}>
          <Typography fontWeight="bold">{words}</Typography>
          {isWholePage && others && !all && (
            <Button variant="ghost" size="S" onClick={() => setWantsAll(true)}>
              {t(count.more ? 'curation.chooseMatchingMore' : 'curation.chooseMatching', {
                n: count.count,
              })}
            </Button>
          )}
          {all ? (
            <MatchingButtons choice={choice} count={all} onDone={clear} />
          ) : (
            <CurationButtons rows={chosen} onDone={clear} />
          )}
          <Button variant="ghost" size="S" onClick={clear}>
            {t('curation.none')}
          </Button>
        </Flex>
      )}
    </Box>
  );
};
