import type { Core } from '@strapi/strapi';
import {
  pausesOf,
  pausingStates,
  spansOf,
  workingSoFar,
  type TimedStretch,
} from '../../complaint-process';
import { NO_CASES } from '../../kpi';
import type { DurationTally } from '../../statistics/duration-counts';
import {
  isTimed,
  type CaseCell,
  type CaseQuestion,
  type Timed,
  type UnfinishedCase,
} from '../../store/complaint-figures';
import { getService } from '../get-service';

const STRETCHES: Record<Timed, TimedStretch> = {
  acknowledgement: 'from_receipt',
  first_response: 'from_receipt',
  resolution_first: 'first_span',
  resolution_total: 'all_spans',
};

/** Whether what is timed may still come: the first resolution cannot once the first stretch has ended. */
const isOpen = ({ spans }: UnfinishedCase, reading: Timed): boolean =>
  reading === 'resolution_first' ? spans[0]?.to === null : spans.some(({ to }) => to === null);

/** How long cases that have not got so far have lasted, by their own hours and pauses. */
const unfinished = async (
  host: { strapi: Core.Strapi },
  question: CaseQuestion,
  reading: Timed
): Promise<CaseCell[]> => {
  const cases = await getService('store', host).complaintFigures.unfinished(question, reading);
  const { rules } = getService('settings', host).complaints();
  const hoursAt = getService('workingHours', host);
  const cells = new Map<string, { period: number; key: string | null; tallies: DurationTally[] }>();
  for (const one of cases) {
    const { period, key, spans, steps } = one;
    const pauses = pausesOf(spansOf(steps), pausingStates(steps, rules));
    const hours = await hoursAt.at(one.hours);
    const time = workingSoFar(STRETCHES[reading], spans, pauses, hours, question.now);
    const name = JSON.stringify([period, key]);
    const cell = cells.get(name) ?? { period, key, tallies: [] };
    cell.tallies.push({ time, [isOpen(one, reading) ? 'censored' : 'competing']: 1 });
    cells.set(name, cell);
  }
  return [...cells.values()].map(({ period, key, tallies }) => ({
    period,
    key,
    facts: { ...NO_CASES, tallies },
  }));
};

/** The cases of a question; on the working clock those that have not got so far are reckoned one by one. */
export const readCases = async (
  host: { strapi: Core.Strapi },
  question: CaseQuestion
): Promise<CaseCell[]> => {
  const { reading, basis, clock, periods } = question;
  const read = await getService('store', host).complaintFigures.read(question);
  if (!isTimed(reading) || clock === 'wall' || basis === 'ended' || periods.length === 0) {
    return read;
  }
  return [...read, ...(await unfinished(host, question, reading))];
};
