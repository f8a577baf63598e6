import { Typography } from '@strapi/design-system';

import { directionOf } from '../../../../shared/locales';
import { useLanguage } from '../../hooks/useLanguage';
import { useTranslate } from '../../hooks/useTranslate';
import type { Texts } from './question-draft';

/** The question's words in the reader's language, else in English, else in whichever there are. */
const shownIn = (prompt: Texts, locale: string): [tag: string, text: string] | null => {
  const tag = [locale, 'en', ...Object.keys(prompt)].find((one) => prompt[one]?.trim());
  return tag === undefined ? null : [tag, prompt[tag] ?? ''];
};

/** What a question asks, or that it is not worded yet. */
export const QuestionWords = ({ prompt }: { prompt: Texts }) => {
  const t = useTranslate();
  const { locale } = useLanguage();
  const shown = shownIn(prompt, locale);
  if (!shown)
    return (
      <Typography tag="span" textColor="neutral600">
        {t('questions.unworded')}
      </Typography>
    );
  const [tag, text] = shown;
  return (
    <Typography tag="span" fontWeight="bold">
      <bdi lang={tag} dir={directionOf(tag)}>
        {text}
      </bdi>
    </Typography>
  );
};
