import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

import type { CountFeedback, FeedbackOrder } from '../../../../shared/contracts/feedback-list';
import { useGetCxFeedbackCountQuery } from '../../api/feedback';
import { ChoiceList } from '../../components/ChoiceList';
import { useFeedbackFields } from '../../hooks/useFeedbackFields';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';
import { ExportButton } from './ExportButton';

/** How many answers the filters let through. */
const Count = ({ choice }: { choice: CountFeedback.Query }) => {
  const t = useTranslate();
  const { currentData } = useGetCxFeedbackCountQuery(choice, { refetchOnMountOrArgChange: true });
  const text = currentData
    ? t(currentData.more ? 'feedback.countMore' : 'answers', { n: currentData.count })
    : '';
  return (
    <Typography variant="pi" textColor="neutral600" role="status">
      {text}
    </Typography>
  );
};

const ColumnChoice = () => {
  const t = useTranslate();
  const formats = useFormats();
  const { fields, all, toggle } = useFeedbackFields();
  return (
    <ChoiceList
      name={t('feedback.columns')}
      shown={formats.count(fields.length)}
      choices={all.map((field) => ({ key: field, label: t(`feedback.field.${field}`) }))}
      chosen={new Set(fields)}
      onToggle={toggle}
    />
  );
};

interface TableToolsProps {
  /** Stands first. */
  children: React.ReactNode;
  choice: CountFeedback.Query;
  order: FeedbackOrder;
}

/** What stands above the table: search, the file of what is shown, the columns, and how many answers there are. */
export const TableTools = ({ children, choice, order }: TableToolsProps) => (
  <>
    <Flex justifyContent="space-between" gap={2} wrap="wrap">
      <Box flex="1 1 24rem" maxWidth="48rem">
        {children}
      </Box>
      <Flex gap={2} wrap="wrap">
        <ExportButton query={{ ...choice, order, bom: true }} />
        <ColumnChoice />
      </Flex>
    </Flex>
    <Box paddingTop={2} paddingBottom={2}>
      <Count choice={choice} />
    </Box>
  </>
);
