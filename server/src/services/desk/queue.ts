import type { Core } from '@strapi/strapi';
import {
  COMPLAINT_STATES,
  ENDED_STATES,
  type ComplaintState,
} from '../../../../shared/contracts/complaint';
import {
  COMPLAINT_QUEUES,
  type ComplaintBoard,
  type ComplaintLabels,
  type ComplaintListed,
  type ComplaintOrder,
  type ComplaintQueue,
  type CountComplaints,
  type ListComplaints,
} from '../../../../shared/contracts/complaint-queue';
import type { ComplaintChoice, ComplaintCursor, QueueRow } from '../../store/complaint-queue-types';
import { getService } from '../get-service';
import { createDeskLabels } from './labels';
import { toListed } from './listed';
import type { DeskReader } from './reader';
import { settledCases, visibleCases, type AskedChoice } from './visible-cases';

export interface AskedPage extends AskedChoice {
  queue: ComplaintQueue;
  order: ComplaintOrder;
  after: ComplaintCursor | null;
  limit: number;
}

const COUNT_LIMIT = 1_000;
/** Cases of each state that the board shows. */
const BOARD_LIMIT = 20;

const isEnded = (state: ComplaintState): boolean => ENDED_STATES.some((ended) => ended === state);
const OPEN_STATES = COMPLAINT_STATES.filter((state) => state !== 'draft' && !isEnded(state));

const cursorText = ({ part, value, id }: ComplaintCursor): string => `${part}.${value ?? ''}.${id}`;

/** The queue of the desk: a page of it, how many lie in its parts, and the board. */
export const createDeskQueueService = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi }).complaintQueue;
  const labelsFor = createDeskLabels({ strapi });

  const show = async (
    rows: readonly QueueRow[],
    { personal }: DeskReader,
    now: number
  ): Promise<ComplaintListed[]> => {
    const extras = await store().extras(rows.map(({ documentId }) => documentId));
    const hoursAt = getService('workingHours', { strapi });
    const listed: ComplaintListed[] = [];
    for (const row of rows) {
      const hours = await hoursAt.at(row.hours);
      listed.push(toListed(row, { extras, hours, personal, now }));
    }
    return listed;
  };

  const labelsOf = (rows: readonly QueueRow[], locale: string): Promise<ComplaintLabels> =>
    labelsFor(
      {
        location: rows.map(({ location }) => location),
        touchpoint: rows.map(({ touchpoint }) => touchpoint),
        category: rows.map(({ category }) => category),
        cause: rows.map(({ causeCode }) => causeCode),
        person: rows.map(({ assignee }) => assignee),
      },
      locale
    );

  /** The column of one state; nothing is counted where all are shown. */
  const columnOf = async (choice: ComplaintChoice, state: ComplaintState) => {
    const asked = choice.filters.state;
    const within = asked === undefined || asked.includes(state);
    const filters = { ...choice.filters, state: within ? [state] : [] };
    const narrowed = { ...choice, filters };
    const found = await store().list({
      ...narrowed,
      order: 'due',
      after: null,
      limit: BOARD_LIMIT,
    });
    const full = found.length === BOARD_LIMIT;
    const count = full ? await store().count(narrowed, COUNT_LIMIT) : found.length;
    return { state, count, rows: found.map(({ row }) => row) };
  };

  return {
    /** One case more than the page has is read, to tell whether another page follows. */
    async list(
      { queue, order, after, limit, ...asked }: AskedPage,
      reader: DeskReader
    ): Promise<ListComplaints.Response> {
      const choice = visibleCases(await settledCases({ strapi }, asked), queue, reader);
      const found = await store().list({ ...choice, order, after, limit: limit + 1 });
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const rows = page.map(({ row }) => row);
      return {
        data: await show(rows, reader, choice.now),
        meta: {
          next: found.length > page.length && last ? cursorText(last.cursor) : null,
          labels: await labelsOf(rows, reader.locale),
        },
      };
    },

    async counts(asked: AskedChoice, reader: DeskReader): Promise<CountComplaints.Response> {
      const settled = await settledCases({ strapi }, asked);
      const counted: [ComplaintQueue, number][] = [];
      for (const queue of COMPLAINT_QUEUES) {
        const choice = visibleCases(settled, queue, reader);
        counted.push([queue, await store().count(choice, COUNT_LIMIT)]);
      }
      return {
        data: Object.fromEntries(counted) as Record<ComplaintQueue, number>,
        meta: { counted: await store().countTimes(visibleCases(settled, 'all', reader)) },
      };
    },

    async board(
      asked: AskedChoice & { queue: ComplaintQueue },
      reader: DeskReader
    ): Promise<ComplaintBoard.Response> {
      const settled = await settledCases({ strapi }, asked);
      const choice = visibleCases(settled, asked.queue, reader);
      const columns: Awaited<ReturnType<typeof columnOf>>[] = [];
      for (const state of OPEN_STATES) columns.push(await columnOf(choice, state));
      const rows = columns.flatMap((column) => column.rows);
      const listed = await show(rows, reader, choice.now);
      return {
        data: columns.map(({ state, count, rows: own }) => ({
          state,
          count,
          complaints: listed.filter(({ reference }) =>
            own.some((row) => row.reference === reference)
          ),
        })),
        meta: { labels: await labelsOf(rows, reader.locale) },
      };
    },
  };
};

export type DeskQueueService = ReturnType<typeof createDeskQueueService>;
