import * as React from 'react';
import { Field, Textarea, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { MAX_REVIEW_TEXT, type ReviewText } from '../../../../../../shared/contracts/review-record';
import { readingSide } from '../../../../components/reading-side';
import { useTranslate } from '../../../../hooks/useTranslate';
import { Nothing, Subtitle } from '../ReviewSection';
import type { RecordHandle } from './useReviewRecord';

/** On paper alone: on the screen the same stands in fields. */
export const PaperOnly = styled.div`
  display: none;

  @media print {
    display: block;
  }
`;

const Prose = styled.p`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: ${({ theme }) => theme.lineHeights[6]};
  ${readingSide}
`;

/** Nothing written leaves room for a pen. */
const Room = styled.div`
  min-block-size: 3cm;
`;

const Area = styled.div`
  padding-block-start: ${({ theme }) => theme.spaces[3]};
`;

/** A text as it was written. */
export const WrittenText = ({ text }: { text: string }) => <Prose dir="auto">{text}</Prose>;

/** One text of a review: a field for those who may write, read by everybody else and on paper. */
export const TextPart = ({ name, handle }: { name: ReviewText; handle: RecordHandle }) => {
  const t = useTranslate();
  const { content, record, change } = handle;
  const text = content.texts[name];
  const label = t(`review.note.${name}`);
  const written = text.trim() === '' ? null : <WrittenText text={text} />;
  if (!record.mayWrite) {
    return (
      <Area>
        <Subtitle>{label}</Subtitle>
        {written ?? <Nothing>{t('review.nothingWritten')}</Nothing>}
      </Area>
    );
  }
  return (
    <Area>
      <div data-cx-screen-only>
        <Field.Root hint={t(`review.noteHint.${name}`)}>
          <Field.Label>{label}</Field.Label>
          <Textarea
            dir="auto"
            maxLength={MAX_REVIEW_TEXT}
            value={text}
            onChange={({ target }: React.ChangeEvent<HTMLTextAreaElement>) =>
              change({ ...content, texts: { ...content.texts, [name]: target.value } })
            }
          />
          <Field.Hint />
        </Field.Root>
      </div>
      <PaperOnly>
        <Typography tag="h3" variant="omega" fontWeight="bold">
          {label}
        </Typography>
        {written ?? <Room />}
      </PaperOnly>
    </Area>
  );
};
