import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { directionOf } from '../../../../shared/locales';
import type { GetSurvey, SurveyQuestion, Translated } from '../../../../shared/contracts/survey';
import { UID } from '../../constants';
import { getService } from '../get-service';

interface SurveyRow {
  key: string;
  name: string;
  version: number;
  questions: SurveyQuestion[];
  archived: boolean;
  locale?: string | null;
}

/** The text in a language, in English, or in whatever language there is. */
const inLanguage = (text: Translated | undefined, language: string): string | null =>
  text ? (text[language] ?? text.en ?? Object.values(text)[0] ?? null) : null;

/**
 * The language in which a survey is shown: the one asked for, the one it is a variety of, English, or
 * whatever the first prompt has. Front ends lay it out by this language's direction.
 */
const languageFor = (questions: readonly SurveyQuestion[], asked: string): string => {
  const [first] = questions;
  const has = (language: string) => questions.every(({ prompt }) => language in prompt);
  const wanted = [asked, asked.split('-')[0] ?? asked, 'en'].find(has);
  return wanted ?? Object.keys(first?.prompt ?? {})[0] ?? 'en';
};

/**
 * What the survey is called, in the language in which it is shown; else in the one asked for, in English,
 * or in whatever language there is.
 */
const nameIn = (rows: readonly SurveyRow[], shown: string, asked: string): string | undefined => {
  const wanted = [shown, asked, asked.split('-')[0], 'en'];
  const found = wanted.map((language) => rows.find(({ locale }) => locale === language));
  return (found.find((row) => row !== undefined) ?? rows[0])?.name;
};

const describeQuestion = (question: SurveyQuestion, locale: string) => ({
  key: question.key,
  metric: question.metric,
  scale: {
    min: question.scale.min,
    max: question.scale.max,
    reversed: question.scale.reversed ?? false,
  },
  prompt: inLanguage(question.prompt, locale) ?? question.key,
  labels: {
    low: inLanguage(question.labels?.low, locale),
    high: inLanguage(question.labels?.high, locale),
  },
  comment: {
    prompt: inLanguage(question.comment?.prompt, locale),
    required: question.comment?.required ?? false,
  },
  required: question.required ?? false,
});

/** Surveys as front ends draw them. */
export const createSurveyService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * The current version of a survey, to render; `locale` says in which language it came.
   * @throws NotFoundError for an unknown or archived survey
   */
  async describe(key: string, asked: string): Promise<GetSurvey.Response['data']> {
    // A row for each language of its name; what is asked is the same in all of them.
    const rows = (await strapi.db
      .query(UID.survey)
      .findMany({ where: { key }, orderBy: { id: 'asc' } })) as SurveyRow[];
    const [row] = rows;
    if (!row || row.archived)
      throw new errors.NotFoundError(`there is no open survey with the key ${key}`);
    const locale = languageFor(row.questions, asked);
    return {
      key: row.key,
      version: row.version,
      name: nameIn(rows, locale, asked) ?? row.name,
      locale,
      direction: directionOf(locale),
      questions: row.questions.map((question) => describeQuestion(question, locale)),
    };
  },

  /** The questions of one version, as answers of that version were asked. */
  async questionsOf(key: string, version: number): Promise<SurveyQuestion[] | null> {
    const stored = await getService('store', { strapi }).surveyVersions.find(key, version);
    return stored === null ? null : (JSON.parse(stored) as SurveyQuestion[]);
  },
});

export type SurveyService = ReturnType<typeof createSurveyService>;
