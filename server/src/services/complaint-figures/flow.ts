import type { Core } from '@strapi/strapi';
import type { GetBacklogFlow } from '../../../../shared/contracts/complaint-figures';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import type { Interval } from '../../../../shared/time';
import { addDays, instantOf, localDateOf, periodsBetween } from '../../calendar';
import { backlogFlow, NO_MOVEMENT } from '../../kpi';
import { ageing } from '../../statistics/ageing';
import type { CaseQuestion } from '../../store/complaint-figures';
import { getService } from '../get-service';
import { windowOf } from '../kpi/compose-answer';

type Answer = GetBacklogFlow.Response['data'];
/** A question whose places are told as locations. */
export type AskedFlow = KpiQuery & { interval: Interval };

/** The oldest cases that are named. */
const MOST_OLD = 5;

const filtersOf = ({ filters }: KpiQuery) => filters as CaseQuestion['filters'];

/** Open cases at the end of the day before the window and of its last day, each counted by itself. */
const countOpen = async (strapi: Core.Strapi, query: KpiQuery): Promise<[number, number]> => {
  const before = addDays(query.from, -1);
  const cells = await getService('store', { strapi }).complaintFigures.read({
    reading: 'stock',
    basis: 'open',
    clock: 'wall',
    periods: [
      { start: before, end: before },
      { start: query.from, end: query.to },
    ],
    filters: filtersOf(query),
    by: null,
    promise: 'resolution',
    now: Date.now(),
    ends: [],
  });
  const openAt = (index: number): number =>
    cells.find(({ period }) => period === index)?.facts.stock?.open ?? 0;
  return [openAt(0), openAt(1)];
};

const readAgeing = async (strapi: Core.Strapi, query: KpiQuery): Promise<Answer['ageing']> => {
  const figures = getService('store', { strapi }).complaintFigures;
  const { timeZone, to } = query;
  const asOf = Math.min(Date.now(), +instantOf(addDays(to, 1), 0, timeZone));
  const open = { filters: filtersOf(query), on: to };
  const ageOf = (since: number): number => Math.max(0, Math.floor((asOf - since) / 1000));
  const { n, buckets, median, p90 } = ageing((await figures.receipts(open)).map(ageOf));
  const oldest = await figures.oldest(open, MOST_OLD);
  const before = (seconds: number): string => new Date(asOf - seconds * 1000).toISOString();
  return {
    asOf: new Date(asOf).toISOString(),
    n,
    buckets: buckets.map(({ from, to: end, count }) => ({
      ...{ from, to: end, count },
      after: end === null ? null : before(end),
      upTo: from === 0 ? null : before(from),
    })),
    median,
    p90,
    oldest: oldest.map(({ reference, subject, since }) => ({
      reference,
      subject,
      receivedAt: new Date(since).toISOString(),
      age: ageOf(since),
    })),
  };
};

/** The backlog by period with what moves it, whether its books agree, and how old it is. */
export const readBacklogFlow = async (strapi: Core.Strapi, query: AskedFlow): Promise<Answer> => {
  const today = localDateOf(new Date(), query.timeZone);
  const periods = periodsBetween(query);
  const [opening, closing] = await countOpen(strapi, query);
  const moved = await getService('store', { strapi }).complaintFigures.flow({
    periods,
    filters: filtersOf(query),
  });
  const movements = periods.map(({ period, start, end, partial }, index) => ({
    ...{ period, start, end },
    partial: partial || end >= today,
    ...(moved[index] ?? NO_MOVEMENT),
  }));
  return {
    window: windowOf(query, query),
    opening,
    closing,
    ...backlogFlow(opening, movements, closing),
    ageing: await readAgeing(strapi, query),
  };
};
