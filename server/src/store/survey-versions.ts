import { run, select, type Database } from './database';
import { runInContext } from './transaction';
import type { Store } from './types';

/** What a survey asked in each of its versions, as JSON text. */
export const createSurveyVersions = (database: Database): Store['surveyVersions'] => {
  const table = database.table('cx_survey_versions');
  const conflict =
    database.dialect === 'mysql'
      ? 'ON DUPLICATE KEY UPDATE questions = VALUES(questions), created_at = VALUES(created_at)'
      : `ON CONFLICT (survey, version) DO UPDATE
         SET questions = excluded.questions, created_at = excluded.created_at`;
  return {
    add: (survey, version, questions) =>
      runInContext(database, async (runner) => {
        await run(
          database,
          runner,
          `INSERT INTO ${table} (survey, version, questions, created_at) VALUES (?, ?, ?, ?) ${conflict}`,
          [survey, version, questions, Date.now()]
        );
      }),
    find: (survey, version) =>
      runInContext(database, async (runner) => {
        const [row] = await select<{ questions: string }>(
          database,
          runner,
          `SELECT questions FROM ${table} WHERE survey = ? AND version = ?`,
          [survey, version]
        );
        return row?.questions ?? null;
      }),
    latest: (survey) =>
      runInContext(database, async (runner) => {
        const [row] = await select<{ version: number; questions: string }>(
          database,
          runner,
          `SELECT version, questions FROM ${table} WHERE survey = ? ORDER BY version DESC LIMIT 1`,
          [survey]
        );
        return row ?? null;
      }),
  };
};
