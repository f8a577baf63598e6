import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { FeedbackLabels, FeedbackRow } from '../../../../shared/contracts/feedback-list';
import type { Dimension } from '../../../../shared/dimensions';
import { ScoreText } from '../../components/ScoreText';
import { Tag } from '../../components/Tag';
import { useFormats } from '../../hooks/useFormats';
import { useKeyLabel } from '../../hooks/useGroupLabel';
import { useMetricName } from '../../hooks/useMetricName';
import { useTranslate } from '../../hooks/useTranslate';

/** Properties of an answer that can be columns, in their order. */
export const FEEDBACK_FIELDS = [
  'occurredAt',
  'metric',
  'score',
  'comment',
  'location',
  'touchpoint',
  'channel',
  'journey',
  'stage',
  'survey',
  'question',
  'segment',
  'language',
  'customer',
] as const;
export type FeedbackField = (typeof FEEDBACK_FIELDS)[number];

/** What readers see before they choose. */
export const FIRST_FIELDS: readonly FeedbackField[] = FEEDBACK_FIELDS.slice(0, 7);

const Comment = styled.span`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  overflow: hidden;
  /* Words break anywhere: a narrow table would leave two letters to a line. */
  min-inline-size: 20rem;
  max-inline-size: 36rem;
  overflow-wrap: anywhere;
  white-space: pre-line;
`;

const Key = ({
  dimension,
  value,
  label,
}: {
  dimension: Dimension;
  value: string;
  label: string;
}) => {
  const labelOf = useKeyLabel(dimension);
  return <bdi>{labelOf(value, label)}</bdi>;
};

const None = () => (
  <Typography aria-hidden textColor="neutral500">
    –
  </Typography>
);

/** How each property of an answer is shown, in the reader's language. */
export const useFeedbackCells = (labels: FeedbackLabels) => {
  const t = useTranslate();
  const formats = useFormats();
  const metricName = useMetricName();

  const key = (row: FeedbackRow, dimension: Dimension): React.ReactNode => {
    const value = row[dimension];
    if (value === null) return <None />;
    return <Key dimension={dimension} value={value} label={labels[dimension]?.[value] ?? value} />;
  };

  const comment = (row: FeedbackRow): React.ReactNode => {
    if (!row.hasComment) return <None />;
    if (row.comment === null) {
      return <Typography textColor="neutral600">{t('feedback.hidden')}</Typography>;
    }
    return <Comment dir="auto">{row.comment}</Comment>;
  };

  return (row: FeedbackRow, field: FeedbackField): React.ReactNode => {
    switch (field) {
      case 'occurredAt':
        return <bdi>{formats.moment(row.occurredAt, row.timeZone)}</bdi>;
      case 'metric':
        return (
          <>
            <bdi>{metricName(row.metric)}</bdi>{' '}
            {row.exclusion && <Tag $tone="caution">{t(`feedback.exclusion.${row.exclusion}`)}</Tag>}{' '}
            {row.archivedAt && <Tag $tone="neutral">{t('feedback.archived')}</Tag>}
          </>
        );
      case 'score':
        return <ScoreText score={row.score} scale={row.scale} />;
      case 'comment':
        return comment(row);
      case 'question':
      case 'customer':
        return row[field] === null ? <None /> : <bdi>{row[field]}</bdi>;
      default:
        return key(row, field);
    }
  };
};
