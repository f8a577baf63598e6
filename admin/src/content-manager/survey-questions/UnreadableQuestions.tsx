import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useTranslate } from '../../hooks/useTranslate';
import type { QuestionDraft } from './question-draft';

const Raw = styled.pre`
  max-block-size: 20rem;
  overflow: auto;
  margin: 0;
  color: ${({ theme }) => theme.colors.neutral800};
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;

interface UnreadableQuestionsProps {
  value: unknown;
  disabled: boolean;
  onChange: (questions: readonly QuestionDraft[]) => void;
}

/** Something that is no list of questions: shown as it is, and kept until somebody begins anew. */
export const UnreadableQuestions = ({ value, disabled, onChange }: UnreadableQuestionsProps) => {
  const t = useTranslate();
  return (
    <Box background="neutral100" hasRadius padding={4}>
      <Flex direction="column" alignItems="flex-start" gap={3}>
        <Typography tag="p" textColor="neutral800">
          {t('questions.unreadable')}
        </Typography>
        <Raw dir="ltr" tabIndex={0}>
          {typeof value === 'string' ? value : JSON.stringify(value, null, 2)}
        </Raw>
        {!disabled && (
          <Button variant="secondary" onClick={() => onChange([])}>
            {t('questions.beginAnew')}
          </Button>
        )}
      </Flex>
    </Box>
  );
};
