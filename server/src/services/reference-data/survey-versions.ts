import type { Core } from '@strapi/strapi';
import type { SurveyQuestion } from '../../../../shared/contracts/survey';
import { UID } from '../../constants';
import { getService } from '../get-service';
import { questionsFingerprint } from '../survey/question-faults';
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

/** A new survey's questions are its version 1. */
export const addFirstVersion = async (strapi: Core.Strapi, data: Data): Promise<void> => {
  data.version = 1;
  const questions = JSON.stringify(questionsIn(data));
  await getService('store', { strapi }).surveyVersions.add(String(data.key), 1, questions);
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
  if (questionsFingerprint(questions) === questionsFingerprint(row.questions)) return;
  data.version = row.version + 1;
  const store = getService('store', { strapi });
  await store.surveyVersions.add(row.key, row.version + 1, JSON.stringify(questions));
};
