import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { KpiFilters } from '../../../shared/contracts/kpi';
import { csvCell } from '../import/csv-cell';
import type { Fact } from '../store/types';
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

export interface ExportOptions {
  /** First and last local date, inclusive; without them everything. */
  from?: string;
  to?: string;
  filters?: KpiFilters;
  bom?: boolean;
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

/** Feedback as CSV (RFC 4180), one line an answer, excluded answers too; in constant memory. */
export const createExporterService = ({ strapi }: { strapi: Core.Strapi }) => {
  async function* pages({
    from,
    to,
    filters,
    bom,
    sight = EVERYTHING,
  }: ExportOptions): AsyncGenerator<string> {
    const { facts } = getService('store', { strapi });
    yield `${bom ? BYTE_ORDER_MARK : ''}${COLUMNS.join(',')}\r\n`;
    for (let afterId = 0; ;) {
      const page = await facts.page({ afterId, limit: ROWS_A_PAGE, from, to, filters });
      const last = page[page.length - 1];
      if (!last) return;
      yield page.map(({ fact }) => `${lineOf(fact, sight)}\r\n`).join('');
      afterId = last.id;
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
