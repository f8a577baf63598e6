import { toLocale } from '../../../../../shared/locales';
import { MESSAGES } from '../../../translations/messages';

/** Where somebody can turn to who does not accept a decision, in their own language as far as it is ours. */
export const recourseText = (language: string): string =>
  MESSAGES[toLocale(language)]['case.recourse.template'];
