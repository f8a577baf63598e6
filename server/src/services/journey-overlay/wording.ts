import type { Core } from '@strapi/strapi';
import type { SurveyQuestion } from '../../../../shared/contracts/survey';
import { canonicalJson } from '../../complaint-process';
import { UID } from '../../constants';
import { jsonValue } from '../../store/json-value';
import type { Asker } from '../../store/read-askers';

/** What was asked: the prompts, or null where answers came without a survey that is known. */
export type Wording = ReadonlySet<string> | null;

/** By touchpoint and metric. */
export type Wordings = (touchpoint: string, metric: string) => Wording;

interface SurveyRow {
  key: string;
  questions: SurveyQuestion[] | string;
}

const nameOf = (touchpoint: string, metric: string): string => `${metric} ${touchpoint}`;

/** The prompts of each survey's questions, by metric. */
const promptsOf = async (
  strapi: Core.Strapi,
  surveys: readonly string[]
): Promise<Map<string, Map<string, string[]>>> => {
  if (surveys.length === 0) return new Map();
  const rows = (await strapi.db.query(UID.survey).findMany({
    where: { key: { $in: [...surveys] } },
    select: ['key', 'questions'],
  })) as SurveyRow[];
  return new Map(
    rows.map(({ key, questions }) => {
      const byMetric = new Map<string, string[]>();
      for (const { metric, prompt } of jsonValue(questions)) {
        byMetric.set(metric, [...(byMetric.get(metric) ?? []), canonicalJson(prompt)]);
      }
      return [key, byMetric];
    })
  );
};

/**
 * In which words each touchpoint's customers were asked.
 * @param askers the surveys behind the answers
 * @param totalOf all answers of a metric at a touchpoint: more than the surveys' came without one
 */
export const findWordings = async (
  strapi: Core.Strapi,
  askers: readonly Asker[],
  totalOf: (touchpoint: string, metric: string) => number
): Promise<Wordings> => {
  const prompts = await promptsOf(strapi, [...new Set(askers.map(({ survey }) => survey))]);
  const asked = new Map<string, Asker[]>();
  for (const asker of askers) {
    const name = nameOf(asker.touchpoint, asker.metric);
    asked.set(name, [...(asked.get(name) ?? []), asker]);
  }
  return (touchpoint, metric) => {
    const own = asked.get(nameOf(touchpoint, metric)) ?? [];
    const known = own.reduce((sum, { n }) => sum + n, 0);
    if (known === 0 || known < totalOf(touchpoint, metric)) return null;
    const words = own.flatMap(({ survey }) => prompts.get(survey)?.get(metric) ?? [null]);
    return words.includes(null) ? null : new Set(words.filter((word) => word !== null));
  };
};
