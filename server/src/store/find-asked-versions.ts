import type { LocalDate } from '../../../shared/time';
import { addDays, epochDay } from '../calendar';
import { chunksOf, placeholders, select, type Database } from './database';
import { factColumn } from './fact-columns';
import type { AskedVersion, SurveyVersions } from './survey-version-types';
import { runInContext } from './transaction';

/** So many days are looked up by one statement. */
const DAYS = 366;

const daysOf = ({ from, to }: { from: LocalDate; to: LocalDate }): LocalDate[] =>
  Array.from({ length: Math.max(0, epochDay(to) - epochDay(from) + 1) }, (_, index) =>
    addDays(from, index)
  );

/** Days as a table; they are dates, which may stand in the text as they are. */
const dayTable = ({ dialect }: Database, days: readonly LocalDate[]): string =>
  dialect === 'mysql'
    ? days.map((day) => `SELECT '${day}'`).join(' UNION ALL ')
    : `VALUES ${days.map((day) => `('${day}')`).join(', ')}`;

/**
 * See `SurveyVersions.askedOn`. One look into the index of survey, day and version for each day and
 * version, however many answers there are: the subquery is one value, which no planner turns into a join
 * that reads them all.
 */
export const findAskedVersions =
  (database: Database): SurveyVersions['askedOn'] =>
  async (surveys, window) => {
    if (surveys.length === 0) return [];
    const column = (name: 'survey' | 'surveyVersion' | 'localDate' | 'exclusion') =>
      `f.${factColumn(database, name)}`;
    const found: AskedVersion[] = [];
    for (const days of chunksOf(daysOf(window), DAYS)) {
      const rows = await runInContext(database, (runner) =>
        select<AskedVersion>(
          database,
          runner,
          `WITH days(local_day) AS (${dayTable(database, days)})
           SELECT v.survey AS survey, v.version AS version, d.local_day AS ${database.column('day')}
           FROM days d CROSS JOIN ${database.table('cx_survey_versions')} v
           WHERE v.survey IN (${placeholders(surveys.length)}) AND (
             SELECT 1 FROM ${database.facts} f
             WHERE ${column('survey')} = v.survey AND ${column('localDate')} = d.local_day
               AND ${column('surveyVersion')} = v.version AND ${column('exclusion')} IS NULL LIMIT 1
           ) = 1
           ORDER BY d.local_day, v.survey, v.version`,
          [...surveys]
        )
      );
      found.push(...rows.map((row) => ({ ...row, version: Number(row.version) })));
    }
    return found;
  };
