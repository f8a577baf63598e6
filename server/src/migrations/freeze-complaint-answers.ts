import type { FactChanges } from '../../../shared/contracts/complaint';
import type { SurveyAttribution } from '../store/complaint-contact-types';
import { applyChanges } from '../store/apply-changes';
import { complaintEventColumns } from '../store/complaint-columns';
import { run, select, type Database } from '../store/database';
import { factColumn } from '../store/fact-columns';
import { findExternal } from '../store/find-external';
import { lockResponses } from '../store/select-facts';
import { SeriesCache } from '../store/series-cache';
import type { FactChange, Transaction } from '../store/types';

const SURVEYS_A_PAGE = 500;
/** Where facts of answers about complaints come from. */
const SOURCE = 'cx:complaint';

interface SurveyRow {
  complaint: string;
  closure: number;
  attribution: string;
}

type Frozen = Pick<SurveyAttribution, 'category' | 'team'>;

/** What a complaint was about and who had it by then, as its events say. */
const frozenAt = async (
  database: Database,
  trx: Transaction,
  { complaint, closure }: SurveyRow
): Promise<Frozen> => {
  const { table, column } = complaintEventColumns(database);
  const rows = await select<{ facts: string }>(
    database,
    trx,
    `SELECT ${column('facts')} AS facts FROM ${table}
     WHERE ${column('complaint')} = ? AND ${column('sequence')} <= ? ORDER BY ${column('sequence')}`,
    [complaint, closure]
  );
  const frozen: Frozen = { category: null, team: null };
  for (const { facts } of rows) {
    const { category, team } = JSON.parse(facts) as FactChanges;
    if (category !== undefined) frozen.category = category;
    if (team !== undefined) frozen.team = team;
  }
  return frozen;
};

/** The survey's answers counted under it as well, row and sums together. */
const countAnswers = async (
  database: Database,
  trx: Transaction,
  { complaint, closure }: SurveyRow,
  { category, team }: Frozen
): Promise<void> => {
  const id = { source: SOURCE, externalId: `${complaint}:${closure}` };
  const response = (await findExternal(database, trx, [id])).get(`${SOURCE}\u0000${id.externalId}`);
  if (response === undefined || (category === null && team === null)) return;
  const facts = await lockResponses(database, trx, [response]);
  const changes = facts.flatMap(({ fact }): FactChange[] => [
    { sign: -1, fact },
    { sign: 1, fact: { ...fact, category, team } },
  ]);
  const [ofCategory, ofTeam, ofResponse] = (['category', 'team', 'responseId'] as const).map(
    (attribute) => factColumn(database, attribute)
  );
  await run(
    database,
    trx,
    `UPDATE ${database.facts} SET ${ofCategory} = ?, ${ofTeam} = ? WHERE ${ofResponse} = ?`,
    [category, team, response]
  );
  await applyChanges(database, new SeriesCache(), trx, changes);
};

/**
 * What complainants were asked before category and team were frozen with it gets them from the events up to the
 * closing that was asked about. Answers of complaints whose events are gone stay without.
 */
export const freezeComplaintAnswers = async (
  trx: Transaction,
  database: Database
): Promise<void> => {
  const table = database.table('cx_complaint_surveys');
  let after: [string, number] = ['', -1];
  for (;;) {
    const rows = await select<SurveyRow>(
      database,
      trx,
      `SELECT complaint, closure, attribution FROM ${table}
       WHERE complaint > ? OR (complaint = ? AND closure > ?)
       ORDER BY complaint, closure LIMIT ${SURVEYS_A_PAGE}`,
      [after[0], after[0], after[1]]
    );
    const last = rows.at(-1);
    if (!last) return;
    for (const row of rows) {
      const known = JSON.parse(row.attribution) as Partial<SurveyAttribution>;
      if (known.category !== undefined) continue;
      const frozen = await frozenAt(database, trx, row);
      await run(
        database,
        trx,
        `UPDATE ${table} SET attribution = ? WHERE complaint = ? AND closure = ?`,
        [JSON.stringify({ ...known, ...frozen }), row.complaint, row.closure]
      );
      await countAnswers(database, trx, row, frozen);
    }
    after = [last.complaint, last.closure];
  }
};
