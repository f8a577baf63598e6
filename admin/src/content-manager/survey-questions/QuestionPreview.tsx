import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { directionOf } from '../../../../shared/locales';
import { scalePoints } from '../../../../shared/scale';
import { NativeSelect } from '../../components/NativeSelect';
import { PlainButton } from '../../components/PlainButton';
import { useNameOfKey } from '../../hooks/useGroupLabel';
import { useLanguage } from '../../hooks/useLanguage';
import { useTranslate } from '../../hooks/useTranslate';
import { isRequired, textsOf, type QuestionDraft } from './question-draft';
import { scaleOf } from './question-scale';

const Sheet = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  max-inline-size: 48rem;
  padding: ${({ theme }) => theme.spaces[4]};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral100};
  overflow-wrap: anywhere;
`;

const Scores = styled.ol`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[1]};
  margin: 0;
  padding: 0;
  list-style: none;

  li {
    min-inline-size: 3.2rem;
    padding: ${({ theme }) => theme.spaces[1]};
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    text-align: center;
  }
`;

/** Numbers of a language as its people usually write them. */
const numbersOf = (tag: string): Intl.NumberFormat => {
  const native: Record<string, string> = { ar: 'ar-u-nu-arab', fa: 'fa-u-nu-arabext' };
  return new Intl.NumberFormat(native[tag] ?? tag, { useGrouping: false });
};

/** The question in one language as a front end may draw it: words, scores, ends, comment. */
const Drawn = ({ question, tag }: { question: QuestionDraft; tag: string }) => {
  const scale = scaleOf(question);
  const numbers = numbersOf(tag);
  const text = (place: 'prompt' | 'low' | 'high' | 'comment') => textsOf(question, place)[tag];
  const scores = scale
    ? Array.from({ length: scalePoints(scale) }, (_, index) => scale.min + index)
    : [];
  return (
    <Sheet dir={directionOf(tag)} lang={tag}>
      <Typography tag="p" fontWeight="bold">
        {text('prompt')}
        {isRequired(question) && ' *'}
      </Typography>
      <Scores>
        {scores.map((score) => (
          <li key={score}>
            <bdi dir="ltr">{numbers.format(score)}</bdi>
          </li>
        ))}
      </Scores>
      <Flex justifyContent="space-between" gap={4}>
        <Typography variant="pi">{text('low')}</Typography>
        <Typography variant="pi">{text('high')}</Typography>
      </Flex>
      {text('comment') && <Typography tag="p">{text('comment')}</Typography>}
    </Sheet>
  );
};

/** How the question reads to visitors, in each language that it is worded in. */
export const QuestionPreview = ({ question }: { question: QuestionDraft }) => {
  const t = useTranslate();
  const nameOf = useNameOfKey();
  const { locale } = useLanguage();
  const [isOpen, setOpen] = React.useState(false);
  const [chosen, setChosen] = React.useState<string>(locale);
  const worded = Object.keys(textsOf(question, 'prompt'));
  const tag = [chosen, locale, 'en'].find((one) => worded.includes(one)) ?? worded[0];
  if (tag === undefined) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={3} wrap="wrap">
        <PlainButton type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('questions.preview')}
        </PlainButton>
        {isOpen && worded.length > 1 && (
          <NativeSelect
            name={t('questions.previewLanguage')}
            value={tag}
            options={worded.map((one) => ({ value: one, label: nameOf('language', one, one) }))}
            onChange={setChosen}
          />
        )}
      </Flex>
      {isOpen && <Drawn question={question} tag={tag} />}
    </Flex>
  );
};
