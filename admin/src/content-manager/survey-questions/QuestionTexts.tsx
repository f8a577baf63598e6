import * as React from 'react';
import { Field, Flex, Textarea, TextInput, Typography } from '@strapi/design-system';

import { directionOf } from '../../../../shared/locales';
import { MAX_QUESTION_TEXT } from '../../../../shared/survey-questions';
import { isolatedLtr } from '../../format/isolated';
import { useFormats } from '../../hooks/useFormats';
import { useNameOfKey } from '../../hooks/useGroupLabel';
import type { RefusalText } from '../../hooks/useRefusals';
import { useTranslate } from '../../hooks/useTranslate';
import { asksComment, textsOf, withText, type Texts, type TextPlace } from './question-draft';
import { scaleOf } from './question-scale';
import type { QuestionFieldsProps } from './QuestionBody';
import { Fields, Group } from './QuestionSheet';

/** Property of the question in which texts of a place stand. */
const PROPERTY = { prompt: 'prompt', low: 'labels', high: 'labels', comment: 'comment' } as const;

const isBlank = (text: string | undefined): boolean => text !== undefined && text.trim() === '';

/** Whether a fault of texts is one of this language: blank words, or the first one's where there are none at all. */
const standsAt = (texts: Texts, tag: string, isFirst: boolean): boolean =>
  Object.keys(texts).length === 0 ? isFirst : isBlank(texts[tag]);

interface TextFieldProps {
  label: string;
  tag: string;
  value: string;
  error: string | undefined;
  /** Sentences are seen whole; they stay one line for whoever draws them. */
  isSentence: boolean;
  disabled: boolean;
  onChange: (text: string) => void;
}

/** A text in one language, written in its own direction. */
const TextField = ({ label, tag, error, isSentence, onChange, ...input }: TextFieldProps) => {
  const own = { ...input, dir: directionOf(tag), lang: tag, maxLength: MAX_QUESTION_TEXT };
  return (
    <Field.Root error={error}>
      <Field.Label>{label}</Field.Label>
      {isSentence ? (
        <Textarea
          {...own}
          rows={2}
          style={{ minBlockSize: '5.6rem' }}
          onChange={({ target }: React.ChangeEvent<HTMLTextAreaElement>) =>
            onChange(target.value.replace(/\s*\n\s*/g, ' '))
          }
        />
      ) : (
        <TextInput
          {...own}
          onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => onChange(target.value)}
        />
      )}
      <Field.Error />
    </Field.Root>
  );
};

/** Which texts a question has in each language, and what they are called. */
const usePlaces = ({ question }: Pick<QuestionFieldsProps, 'question'>) => {
  const t = useTranslate();
  const formats = useFormats();
  const scale = scaleOf(question);
  const end = (score: number | undefined): string =>
    t('questions.end', {
      score: score === undefined ? '…' : isolatedLtr(formats.count(score)),
    });
  const places: { place: TextPlace; label: string }[] = [
    { place: 'prompt', label: t('questions.prompt') },
    { place: 'low', label: end(scale?.min) },
    { place: 'high', label: end(scale?.max) },
  ];
  if (asksComment(question)) places.push({ place: 'comment', label: t('questions.commentPrompt') });
  return places;
};

/** The question's words, language by language. */
export const QuestionTexts = (props: QuestionFieldsProps & { languages: readonly string[] }) => {
  const { question, faults, disabled, languages, onChange } = props;
  const t = useTranslate();
  const nameOf = useNameOfKey();
  const places = usePlaces(props);
  const errorAt = (place: TextPlace, tag: string): string | undefined => {
    const fault: RefusalText | undefined = faults[PROPERTY[place]];
    const texts = textsOf(question, place);
    const isFirst = place === 'prompt' && tag === languages[0];
    return fault && standsAt(texts, tag, isFirst) ? fault.text : undefined;
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Fields>
        {languages.map((tag) => (
          <Group key={tag}>
            <legend>{t('questions.texts', { language: nameOf('language', tag, tag) })}</legend>
            {places.map(({ place, label }) => (
              <TextField
                key={place}
                label={label}
                tag={tag}
                value={textsOf(question, place)[tag] ?? ''}
                error={errorAt(place, tag)}
                isSentence={place === 'prompt' || place === 'comment'}
                disabled={disabled}
                onChange={(text) => onChange(withText(question, place, tag, text))}
              />
            ))}
          </Group>
        ))}
      </Fields>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {t('questions.textsHint')}
      </Typography>
    </Flex>
  );
};
