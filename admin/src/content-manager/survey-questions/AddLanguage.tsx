import * as React from 'react';
import { Button, Field, Flex, TextInput } from '@strapi/design-system';

import { isLanguageTag } from '../../../../shared/survey-questions';
import { useTranslate } from '../../hooks/useTranslate';

/** Words in one more language, by its code. */
export const AddLanguage = ({ onAdd }: { onAdd: (tag: string) => void }) => {
  const t = useTranslate();
  const [tag, setTag] = React.useState('');
  const [isWrong, setWrong] = React.useState(false);
  const add = () => {
    const wanted = tag.trim();
    setWrong(!isLanguageTag(wanted));
    if (!isLanguageTag(wanted)) return;
    onAdd(wanted);
    setTag('');
  };
  return (
    <Field.Root
      hint={t('questions.otherLanguageHint')}
      error={isWrong ? t('questions.noLanguage') : undefined}
    >
      <Field.Label>{t('questions.otherLanguage')}</Field.Label>
      <Flex gap={2}>
        <TextInput
          size="S"
          dir="ltr"
          value={tag}
          maxLength={35}
          onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => setTag(target.value)}
          onKeyDown={(event: React.KeyboardEvent) => {
            if (event.key !== 'Enter') return;
            // The form round it would be saved.
            event.preventDefault();
            add();
          }}
        />
        <Button variant="tertiary" onClick={add}>
          {t('questions.addLanguage')}
        </Button>
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
