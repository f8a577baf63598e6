import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { ComplaintExportOrder } from '../../../shared/contracts/complaint-export';
import type { ComplaintQueue } from '../../../shared/contracts/complaint-queue';
import { csvCell } from '../import/csv-cell';
import type { ComplaintCursor, QueuedComplaint, QueueRow } from '../store/complaint-queue-types';
import type { DeskReader } from './desk/reader';
import { settledCases, visibleCases, type AskedChoice } from './desk/visible-cases';
import { getService } from './get-service';
import { isWithinScope } from './location-access';

/** Columns of the file, in order: the case as it stands, and the words with which it began. */
const COLUMNS = [
  'reference',
  'kind',
  'state',
  'stateSince',
  'counts',
  'subject',
  'text',
  'channel',
  'language',
  'anonymous',
  'complainantName',
  'complainantEmail',
  'complainantPhone',
  'customer',
  'location',
  'touchpoint',
  'category',
  'product',
  'purchase',
  'feedback',
  'severity',
  'safety',
  'priority',
  'assignee',
  'team',
  'causeCode',
  'recurrent',
  'remedySought',
  'remedyType',
  'remedyAmount',
  'remedyCurrency',
  'closeReason',
  'mergedInto',
  'receivedAt',
  'localDate',
  'timeZone',
  'acknowledgedAt',
  'respondedAt',
  'resolvedAt',
  'escalatedExternallyAt',
  'reopenedAt',
  'endedAt',
  'acknowledgementWall',
  'acknowledgementWorking',
  'responseWall',
  'responseWorking',
  'resolutionWall',
  'resolutionWorking',
  'totalWall',
  'totalWorking',
  'reopens',
  'escalations',
  'contacts',
  'nextTarget',
  'nextDueAt',
  'source',
  'externalId',
  'documentId',
] as const satisfies readonly (keyof QueueRow | 'text')[];

/** Who it was; what is called elsewhere may be a person's number. */
const PERSONAL: ReadonlySet<string> = new Set([
  'complainantName',
  'complainantEmail',
  'complainantPhone',
  'customer',
  'externalId',
]);

const BYTE_ORDER_MARK = '\ufeff';
const ROWS_A_PAGE = 500;

/** What is exported and how; this much can be kept as JSON. */
export interface ComplaintExportQuestion {
  asked: AskedChoice;
  queue: ComplaintQueue;
  order: ComplaintExportOrder;
  /** Begin with a byte order mark, by which Excel knows UTF-8. */
  bom: boolean;
}

export interface ComplaintExportOptions extends ComplaintExportQuestion {
  /** What they may not see is not there, or stays empty. */
  reader: DeskReader;
}

type Cell = QueueRow[keyof QueueRow];

const cellOf = (value: Cell): string => {
  if (value instanceof Date) return csvCell(value.toISOString());
  return csvCell(typeof value === 'boolean' ? String(value) : value);
};

const lineOf = (row: QueueRow, text: string | null, { personal }: DeskReader): string => {
  const named = isWithinScope(row.location, personal);
  return COLUMNS.map((column) => {
    if (!named && PERSONAL.has(column)) return '';
    return cellOf(column === 'text' ? text : row[column]);
  }).join(',');
};

/** Complaints as CSV (RFC 4180), one line a case, those that do not count too; in constant memory. */
export const createComplaintExporterService = ({ strapi }: { strapi: Core.Strapi }) => {
  async function* pages(options: ComplaintExportOptions): AsyncGenerator<string> {
    const { asked, queue, order, bom, reader } = options;
    const { complaintQueue } = getService('store', { strapi });
    const choice = visibleCases(await settledCases({ strapi }, asked), queue, reader);
    yield `${bom ? BYTE_ORDER_MARK : ''}${COLUMNS.join(',')}\r\n`;
    for (let after: ComplaintCursor | null = null; ;) {
      const page: QueuedComplaint[] = await complaintQueue.list({
        ...choice,
        order,
        after,
        limit: ROWS_A_PAGE,
      });
      const last = page.at(-1);
      if (!last) return;
      const texts = await complaintQueue.texts(page.map(({ row }) => row.documentId));
      yield page
        .map(({ row }) => `${lineOf(row, texts.get(row.documentId) ?? null, reader)}\r\n`)
        .join('');
      after = last.cursor;
    }
  }

  return {
    /** The file in pieces: the next page is read only when the last one was taken. */
    pages,
    stream: (options: ComplaintExportOptions): Readable =>
      Readable.from(pages(options), { objectMode: false, highWaterMark: 64 * 1024 }),
  };
};

export type ComplaintExporterService = ReturnType<typeof createComplaintExporterService>;
