import { NO_CASES } from '../../kpi';
import type { Database } from '../database';
import {
  caseColumn,
  casesTable,
  countBy,
  countWhere,
  plain,
  type CaseCell,
  type CaseQuestion,
} from './question';
import { dateOf, SHARE_ROWS, type ShareReading } from './share-rows';

/** How many rows of a reading there are, and of how many of them the KPI is. */
export const readShares =
  (reading: ShareReading) =>
  async (database: Database, question: CaseQuestion): Promise<CaseCell[]> => {
    const { hits, ...counted } = SHARE_ROWS[reading]({ ...question, database });
    const rows = await countBy({
      database,
      question,
      ...counted,
      sums: [plain('COUNT(*) AS n'), countWhere(hits, 'hits')],
    });
    return rows.map(({ period, group_key: key, n, hits: of }) => ({
      period: Number(period),
      key,
      facts: { ...NO_CASES, n: Number(n ?? 0), hits: Number(of ?? 0) },
    }));
  };

/** Sums of remedies by currency. */
export const readRemedies = async (
  database: Database,
  question: CaseQuestion
): Promise<CaseCell[]> => {
  const [amount, currency] = [
    caseColumn(database, 'remedyAmount'),
    caseColumn(database, 'remedyCurrency'),
  ];
  const rows = await countBy({
    database,
    question,
    date: dateOf({ database, ...question }),
    from: casesTable(database),
    where: [plain(`${amount} IS NOT NULL`), plain(`${currency} IS NOT NULL`)],
    groupBy: [plain(`${currency} AS currency`)],
    sums: [plain('COUNT(*) AS n'), plain(`SUM(${amount}) AS amount`)],
  });
  return rows.map(({ period, group_key: key, currency: name, n, amount: sum }) => ({
    period: Number(period),
    key,
    facts: {
      ...NO_CASES,
      amounts: [{ currency: String(name), n: Number(n), amount: Number(sum) }],
    },
  }));
};
