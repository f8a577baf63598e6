import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { FeedbackRow } from '../../../shared/contracts/feedback-list';
import { useGetCxFeedbackQuery } from '../api/feedback';
import { ScoreText } from '../components/ScoreText';
import { useFormats } from '../hooks/useFormats';
import { useReader } from '../hooks/useReader';
import { useTranslate } from '../hooks/useTranslate';
import { feedbackQuery } from '../pages/feedback/feedback-state';
import { PanelError } from './PanelState';
import type { PanelSubject } from './panel-subject';
import { feedbackOf } from './subject-state';

const SHOWN = 3;

/** Long comments are read on the feedback page. */
const Words = styled.blockquote`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 4;
  overflow: hidden;
  margin: 0;
  padding-inline-start: ${({ theme }) => theme.spaces[2]};
  border-inline-start: 2px solid ${({ theme }) => theme.colors.neutral200};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  line-height: ${({ theme }) => theme.lineHeights[4]};
  overflow-wrap: anywhere;
`;

const Comment = ({ row }: { row: FeedbackRow }) => {
  const t = useTranslate();
  const formats = useFormats();
  return (
    <li>
      <Typography variant="pi" textColor="neutral600" tag="p">
        <ScoreText score={row.score} scale={row.scale} />
        {t('facts.separator')}
        <bdi>{formats.moment(row.occurredAt, row.timeZone)}</bdi>
      </Typography>
      <Words dir="auto">{row.comment}</Words>
    </li>
  );
};

interface LatestCommentsProps {
  subject: Pick<PanelSubject, 'kind' | 'key'>;
  /** As deep as it stands on its page. */
  heading?: 'h3' | 'h4';
}

/** What customers said last; nothing where nobody said anything that the reader may see. */
export const LatestComments = ({ subject, heading = 'h3' }: LatestCommentsProps) => {
  const t = useTranslate();
  const reader = useReader();
  const id = React.useId();
  const state = { ...feedbackOf(subject), commented: true };
  const { data, error, isFetching, refetch } = useGetCxFeedbackQuery(
    { ...feedbackQuery(state, reader), limit: SHOWN },
    { refetchOnMountOrArgChange: true }
  );
  if (error && !isFetching) return <PanelError onRetry={refetch} />;
  const rows = data?.data.filter(({ comment }) => comment !== null) ?? [];
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Typography
        id={id}
        tag={heading}
        variant={heading === 'h3' ? 'omega' : 'pi'}
        fontWeight="bold"
        textColor="neutral800"
      >
        {t('panel.comments')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        {rows.map((row) => (
          <Comment key={row.documentId} row={row} />
        ))}
      </Flex>
    </section>
  );
};
