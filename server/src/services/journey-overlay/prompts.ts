import type { Core } from '@strapi/strapi';
import type { SurveyQuestion, Translated } from '../../../../shared/contracts/survey';
import { canonicalJson } from '../../complaint-process';
import { UID } from '../../constants';
import { jsonValue } from '../../store/json-value';
import { getService } from '../get-service';

/** Prompts of a survey's questions, by metric. */
type ByMetric = ReadonlyMap<string, readonly string[]>;

/** What surveys ask: by survey and version. */
export type Prompts = ReadonlyMap<string, ReadonlyMap<number, ByMetric>>;

interface Version {
  survey: string;
  version: number;
  questions: SurveyQuestion[] | string;
}

const agree = (one: Translated, other: Translated): boolean => {
  const shared = Object.keys(one).filter((language) => language in other);
  return shared.length > 0 && shared.every((language) => one[language] === other[language]);
};

/** The wordings of one survey by metric, each in all languages that a version has of it. */
type Wordings = Map<string, Translated[]>;

/** Finds the wording of a prompt: a translation that is added later asks nothing else. */
const wordingOf = (wordings: Wordings, metric: string, prompt: Translated): Translated => {
  const known = wordings.get(metric) ?? [];
  const same = known.find((one) => agree(one, prompt));
  if (same) return Object.assign(same, prompt);
  const added = { ...prompt };
  wordings.set(metric, [...known, added]);
  return added;
};

/** Of the versions of one survey, in order. */
const promptsIn = (versions: readonly Version[]): Map<number, ByMetric> => {
  const wordings: Wordings = new Map();
  const asked = versions.map(({ version, questions }) => {
    const words = jsonValue(questions).map(
      ({ metric, prompt }) => [metric, wordingOf(wordings, metric, prompt)] as const
    );
    return [version, words] as const;
  });
  return new Map(
    asked.map(([version, words]) => {
      const byMetric = new Map<string, string[]>();
      for (const [metric, wording] of words)
        byMetric.set(metric, [...(byMetric.get(metric) ?? []), canonicalJson(wording)]);
      return [version, byMetric];
    })
  );
};

/** As they are now: of surveys that came without their versions, as with a transfer of data between sites. */
const presentVersions = async (
  strapi: Core.Strapi,
  surveys: readonly string[]
): Promise<Version[]> => {
  if (surveys.length === 0) return [];
  const rows = (await strapi.db.query(UID.survey).findMany({
    where: { key: { $in: [...surveys] } },
    select: ['key', 'version', 'questions'],
  })) as (Omit<Version, 'survey'> & { key: string })[];
  return rows.map(({ key: survey, ...rest }) => ({ survey, ...rest }));
};

/** The prompts of every version of the surveys. */
export const promptsOf = async (
  strapi: Core.Strapi,
  surveys: readonly string[]
): Promise<Prompts> => {
  const stored = await getService('store', { strapi }).surveyVersions.of(surveys);
  const known = new Set(stored.map(({ survey }) => survey));
  const others = await presentVersions(
    strapi,
    surveys.filter((survey) => !known.has(survey))
  );
  const versions = [...stored, ...others];
  return new Map(
    [...new Set(versions.map(({ survey }) => survey))].map((survey) => [
      survey,
      promptsIn(versions.filter((one) => one.survey === survey)),
    ])
  );
};

/** Surveys that asked about one of the metrics in several wordings, one version after the other. */
export const rewordedAmong = (prompts: Prompts, metrics: readonly string[]): string[] =>
  [...prompts].flatMap(([survey, versions]) => {
    const isReworded = metrics.some((metric) => {
      const wordings = [...versions.values()].flatMap((own) => own.get(metric)?.join('\n') ?? []);
      return new Set(wordings).size > 1;
    });
    return isReworded ? [survey] : [];
  });
