import { placeholders, run, select, type Database } from './database';
import { findAskedVersions } from './find-asked-versions';
import type { StoredSurveyVersion, SurveyVersions } from './survey-version-types';
import { runInContext } from './transaction';

/** What a survey asked in each of its versions, as JSON text. */
export const createSurveyVersions = (database: Database): SurveyVersions => {
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
    of: (surveys) =>
      runInContext(database, async (runner) => {
        if (surveys.length === 0) return [];
        const rows = await select<StoredSurveyVersion>(
          database,
          runner,
          `SELECT survey, version, questions FROM ${table}
           WHERE survey IN (${placeholders(surveys.length)}) ORDER BY survey, version`,
          [...surveys]
        );
        return rows.map((row) => ({ ...row, version: Number(row.version) }));
      }),
    askedOn: findAskedVersions(database),
  };
};
