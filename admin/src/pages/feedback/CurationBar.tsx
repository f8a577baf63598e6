import { Box, Button, Flex, Typography } from '@strapi/design-system';

import type { FeedbackRow } from '../../../../shared/contracts/feedback-list';
import { useTranslate } from '../../hooks/useTranslate';
import { CurationButtons } from './CurationButtons';
import type { Selection } from './useSelection';

interface CurationBarProps {
  rows: readonly FeedbackRow[];
  selection: Selection;
}

/** How many answers are chosen and what can be done to them. */
export const CurationBar = ({ rows, selection }: CurationBarProps) => {
  const t = useTranslate();
  const chosen = rows.filter(({ documentId }) => selection.chosen.has(documentId));
  const clear = () => selection.chooseAll(false);
  return (
    <Box aria-live="polite" data-cx-screen-only>
      {chosen.length > 0 && (
        <Flex gap={3} wrap="wrap" paddingBottom={3}>
          <Typography fontWeight="bold">{t('curation.chosen', { n: chosen.length })}</Typography>
          <CurationButtons rows={chosen} onDone={clear} />
          <Button variant="ghost" size="S" onClick={clear}>
            {t('curation.none')}
          </Button>
        </Flex>
      )}
    </Box>
  );
};
