import * as React from 'react';
import { Field, Textarea } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { KpiWindow } from '../../../../../shared/contracts/kpi';
import { useStoredState } from '../../../hooks/useStoredState';
import { useTranslate } from '../../../hooks/useTranslate';
import { ReviewSection } from './ReviewSection';

/** What is written is printed; nothing written leaves room for a pen. */
const Written = styled.p`
  display: none;

  @media print {
    display: block;
    min-block-size: 4cm;
    white-space: pre-wrap;
  }
`;

const Area = styled.div`
  padding-block-start: ${({ theme }) => theme.spaces[3]};
`;

const PARTS = ['conclusions', 'decisions', 'resources'] as const;
type Part = (typeof PARTS)[number];

interface NoteProps {
  part: Part;
  text: string;
  onChange: (text: string) => void;
}

const Note = ({ part, text, onChange }: NoteProps) => {
  const t = useTranslate();
  return (
    <Area>
      <Field.Root>
        <Field.Label>{t(`review.note.${part}`)}</Field.Label>
        <div data-cx-screen-only>
          <Textarea
            dir="auto"
            value={text}
            onChange={({ target }: React.ChangeEvent<HTMLTextAreaElement>) =>
              onChange(target.value)
            }
          />
        </div>
      </Field.Root>
      <Written dir="auto">{text}</Written>
    </Area>
  );
};

const textsIn = (stored: unknown): Partial<Record<Part, string>> =>
  typeof stored === 'object' && stored !== null ? stored : {};

/** What those who review conclude and decide: theirs alone, kept in their browser until it is printed. */
export const Recommendations = ({ window }: { window: Pick<KpiWindow, 'from' | 'to'> }) => {
  const t = useTranslate();
  const key = `strapi-plugin-cx.review.${window.from}.${window.to}`;
  return <Notes key={key} storedAs={key} title={t('review.notes')} hint={t('review.notesHint')} />;
};

const Notes = ({ storedAs, title, hint }: { storedAs: string; title: string; hint: string }) => {
  const [stored, store] = useStoredState(storedAs);
  const texts = textsIn(stored);
  return (
    <ReviewSection title={title} hint={hint} newPage>
      {PARTS.map((part) => (
        <Note
          key={part}
          part={part}
          text={texts[part] ?? ''}
          onChange={(text) => store({ ...texts, [part]: text })}
        />
      ))}
    </ReviewSection>
  );
};
