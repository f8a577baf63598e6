import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type {
  LedgerFormat,
  LedgerLine,
  LedgerOrder,
  LedgerOutcome,
  LedgerQuestion,
} from '../../../shared/contracts/sla-ledger';
import { csvCell } from '../import/csv-cell';
import type { LedgerCursor } from '../store/sla-ledger-types';
import { namesOfPeople } from './desk/labels';
import { getService } from './get-service';
import type { LocationScope } from './location-access';

/** Columns of the file, in order. `holder`: the name of whoever held the case when it was reached or fell due. */
const COLUMNS = [
  'reference',
  'target',
  'number',
  'priority',
  'policy',
  'clock',
  'startedAt',
  'dueAt',
  'reachedAt',
  'outcome',
  'targetSeconds',
  'lateSeconds',
  'heldBy',
  'holder',
  'team',
  'location',
] as const satisfies readonly (keyof LedgerLine | 'holder')[];
type Written = Record<(typeof COLUMNS)[number], string | number | null>;

const BYTE_ORDER_MARK = '\ufeff';
const LINES_A_PAGE = 500;

/** What is exported and how; this much can be kept as JSON. */
export interface LedgerExportQuestion {
  question: LedgerQuestion;
  /** null: whatever became of them. */
  outcomes: LedgerOutcome[] | null;
  order: LedgerOrder;
  format: LedgerFormat;
  /** Begin the CSV with a byte order mark, by which Excel knows UTF-8. */
  bom: boolean;
}

export interface LedgerExportOptions extends LedgerExportQuestion {
  scope: LocationScope;
}

const toCsv = (written: readonly Written[]): string =>
  written.map((line) => `${COLUMNS.map((name) => csvCell(line[name])).join(',')}\r\n`).join('');

const toJson = (written: readonly Written[]): string =>
  written
    .map((line) => JSON.stringify(Object.fromEntries(COLUMNS.map((name) => [name, line[name]]))))
    .join(',\n');

/** The ledger as CSV (RFC 4180) or a JSON array, a promise each; in constant memory. */
export const createLedgerExporterService = ({ strapi }: { strapi: Core.Strapi }) => {
  async function* written(options: LedgerExportOptions): AsyncGenerator<Written[]> {
    const { question, outcomes, order, scope } = options;
    let after: LedgerCursor | null = null;
    do {
      const page = { outcomes, order, scope, after, limit: LINES_A_PAGE };
      const { lines, next } = await getService('slaLedger', { strapi }).page(question, page);
      const names = await namesOfPeople(
        { strapi },
        lines.map(({ heldBy }) => heldBy)
      );
      yield lines.map((line) => ({
        ...line,
        holder: line.heldBy === null ? null : (names[line.heldBy] ?? null),
      }));
      after = next;
    } while (after !== null);
  }

  async function* csv(options: LedgerExportOptions): AsyncGenerator<string> {
    yield `${options.bom ? BYTE_ORDER_MARK : ''}${COLUMNS.join(',')}\r\n`;
    for await (const lines of written(options)) yield toCsv(lines);
  }

  async function* json(options: LedgerExportOptions): AsyncGenerator<string> {
    let before = '[';
    for await (const lines of written(options)) {
      if (lines.length === 0) continue;
      yield `${before}\n${toJson(lines)}`;
      before = ',';
    }
    yield before === '[' ? '[]\n' : '\n]\n';
  }

  return {
    /** The file in pieces: the next page is read only when the last one was taken. */
    stream: (options: LedgerExportOptions): Readable =>
      Readable.from(options.format === 'csv' ? csv(options) : json(options), {
        objectMode: false,
        highWaterMark: 64 * 1024,
      }),
  };
};

export type LedgerExporterService = ReturnType<typeof createLedgerExporterService>;
