import * as React from 'react';

import { LOCALES } from '../../../../shared/locales';
import { isLanguageTag } from '../../../../shared/survey-questions';
import { useGetCxSiteLanguagesQuery } from '../../api/site-languages';
import { languagesIn, type QuestionDraft } from './question-draft';

/** In which languages questions are worded here: ours, the site's, those that there are, those added. */
export const useQuestionLanguages = (questions: readonly QuestionDraft[]) => {
  const { data: ofSite = [] } = useGetCxSiteLanguagesQuery();
  const [added, setAdded] = React.useState<readonly string[]>([]);
  const all = [...LOCALES, ...ofSite.filter(isLanguageTag), ...languagesIn(questions), ...added];
  return {
    languages: [...new Set(all)],
    addLanguage: (tag: string) => setAdded((before) => [...before, tag]),
  };
};
