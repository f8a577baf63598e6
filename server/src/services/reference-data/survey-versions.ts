import type { Core } from '@strapi/strapi';
import type { SurveyQuestion } from '../../../../shared/contracts/survey';
import { UID } from '../../constants';
import { getService } from '../get-service';
import { questionsFingerprint } from '../../../../shared/survey-questions';
import type { Data } from './checks';

interface SurveyRow {
  key: string;
  version: number;
  questions: SurveyQuestion[];
}

const questionsIn = (data: Data): SurveyQuestion[] =>
  (typeof data.questions === 'string'
    ? JSON.parse(data.questions)
    : data.questions) as SurveyQuestion[];

/** The version as which these questions stand beside those of a row. */
const versionAfter = (row: SurveyRow, questions: readonly SurveyQuestion[]): number =>
  questionsFingerprint(questions) === questionsFingerprint(row.questions)
    ? row.version
    : row.version + 1;

/**
 * A new survey's questions are its version 1. One that is there already gets a row for another language of
 * its name: with the version that it has, unless it asks otherwise.
 */
export const addFirstVersion = async (strapi: Core.Strapi, data: Data): Promise<void> => {
  const questions = questionsIn(data);
  const { documentId } = data;
  const row =
    typeof documentId === 'string'
      ? ((await strapi.db.query(UID.survey).findOne({ where: { documentId } })) as SurveyRow | null)
      : null;
  data.version = row ? versionAfter(row, questions) : 1;
  if (data.version === row?.version) return;
  const { surveyVersions } = getService('store', { strapi });
  await surveyVersions.add(String(data.key), Number(data.version), JSON.stringify(questions));
};

/** Other wording or another scale is another version; answers keep the one they were given under. */
export const addVersionOnChange = async (
  strapi: Core.Strapi,
  where: unknown,
  data: Data
): Promise<void> => {
  delete data.version;
  if (data.questions === undefined) return;
  const row = (await strapi.db.query(UID.survey).findOne({ where })) as SurveyRow | null;
  if (!row) return;
  const questions = questionsIn(data);
  const version = versionAfter(row, questions);
  if (version === row.version) return;
  data.version = version;
  const store = getService('store', { strapi });
  await store.surveyVersions.add(row.key, version, JSON.stringify(questions));
};
