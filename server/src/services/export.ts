import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { FeedbackOrder } from '../../../shared/contracts/feedback-list';
import { csvCell } from '../import/csv-cell';
import type { FactChoice, FactCursor, ListedFact } from '../store/fact-list-types';
import type { Fact, Store } from '../store/types';
import { EVERYTHING, sightOfFact, type Sight } from './feedback-sight';
import { getService } from './get-service';

/** Columns of the file, in order; a mapping that names them reads it back in. */
const COLUMNS = [
  'responseId',
  'position',
  'metric',
  'question',
  'score',
  'scale',
  'comment',
  'survey',
  'surveyVersion',
  'touchpoint',
  'journey',
  'journeyVersion',
  'stage',
  'location',
  'channel',
  'customer',
  'segment',
  'language',
  'occurredAt',
  'localDate',
  'timeZone',
  'source',
  'externalId',
  'exclusion',
  'documentId',
] as const satisfies readonly (keyof Fact)[];

const BYTE_ORDER_MARK = '\ufeff';
const ROWS_A_PAGE = 1_000;

/** What is exported and how; this much can be kept as JSON. */
export interface ExportQuestion {
  choice: Partial<FactChoice>;
  /** By time or score; null: as the rows were stored. */
  order?: FeedbackOrder | null;
  /** Begin with a byte order mark, by which Excel knows UTF-8. */
  bom?: boolean;
}

export interface ExportOptions extends ExportQuestion {
  /** What the reader may not see stays empty; without it everything is there. */
  sight?: Sight;
}

const lineOf = (fact: Fact, sight: Sight): string => {
  const { comments, personal } = sightOfFact(sight, fact);
  const hidden: readonly (keyof Fact)[] = [
    ...(comments ? [] : (['comment'] as const)),
    ...(personal ? [] : (['customer', 'externalId'] as const)),
  ];
  return COLUMNS.map((column) => {
    const value = hidden.includes(column) ? null : fact[column];
    return csvCell(value instanceof Date ? value.toISOString() : value);
  }).join(',');
};

async function* inStoredOrder(
  facts: Store['facts'],
  choice: Partial<FactChoice>
): AsyncGenerator<Fact[]> {
  for (let afterId = 0; ;) {
    const page = await facts.page({ ...choice, afterId, limit: ROWS_A_PAGE });
    const last = page[page.length - 1];
    if (!last) return;
    yield page.map(({ fact }) => fact);
    afterId = last.id;
  }
}

async function* inOrder(
  facts: Store['facts'],
  choice: Partial<FactChoice>,
  order: FeedbackOrder
): AsyncGenerator<Fact[]> {
  for (let after: FactCursor | null = null; ;) {
    const page: ListedFact[] = await facts.list({ ...choice, order, after, limit: ROWS_A_PAGE });
    const last = page[page.length - 1];
    if (!last) return;
    yield page.map(({ fact }) => fact);
    after = last.cursor;
  }
}

/** Feedback as CSV (RFC 4180), one line an answer, excluded answers too; in constant memory. */
export const createExporterService = ({ strapi }: { strapi: Core.Strapi }) => {
  async function* pages(options: ExportOptions): AsyncGenerator<string> {
    const { choice, order = null, bom = false, sight = EVERYTHING } = options;
    const { facts } = getService('store', { strapi });
    yield `${bom ? BYTE_ORDER_MARK : ''}${COLUMNS.join(',')}\r\n`;
    const read = order ? inOrder(facts, choice, order) : inStoredOrder(facts, choice);
    for await (const page of read) {
      yield page.map((fact) => `${lineOf(fact, sight)}\r\n`).join('');
    }
  }

  return {
    /** The file in pieces: the next page is read only when the last one was taken. */
    pages,
    stream: (options: ExportOptions): Readable =>
      Readable.from(pages(options), { objectMode: false, highWaterMark: 64 * 1024 }),
  };
};

export type ExporterService = ReturnType<typeof createExporterService>;
