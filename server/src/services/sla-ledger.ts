import type { Core } from '@strapi/strapi';
import type {
  LedgerLine,
  LedgerQuestion,
  SlaAttainment,
} from '../../../shared/contracts/sla-ledger';
import { addDays, instantOf } from '../calendar';
import { timeShares, type TimeShare } from '../complaint-process';
import { confidenceInterval, MINIMUM_N, sampleSizeFlags } from '../kpi/confidence';
import { wilsonInterval } from '../statistics/wilson-interval';
import type {
  LedgerCount,
  LedgerCursor,
  LedgerPage,
  LedgerWindow,
  ListedPromise,
} from '../store/sla-ledger-types';
import { leftOf } from './complaint-clock/left-of';
import { getService } from './get-service';

const windowOf = ({ from, to, timeZone, ...rest }: LedgerQuestion): LedgerWindow => ({
  ...rest,
  dates: { from, to },
  from: instantOf(from, 0, timeZone).getTime(),
  to: instantOf(addDays(to, 1), 0, timeZone).getTime(),
  now: Date.now(),
});

/** What counts come to: met of met and missed, and what stays out. */
export const attainmentOf = (key: string | null, counts: readonly LedgerCount[]): SlaAttainment => {
  const of = (outcome: LedgerCount['outcome']): number =>
    counts.filter((one) => one.outcome === outcome).reduce((sum, { n }) => sum + n, 0);
  const [met, missed] = [of('met'), of('missed')];
  const n = met + missed;
  return {
    key,
    met,
    missed,
    pending: of('pending'),
    paused: of('paused'),
    excluded: of('excluded'),
    value: n === 0 ? null : (100 * met) / n,
    n,
    confidence:
      n < MINIMUM_N.interval
        ? null
        : confidenceInterval(wilsonInterval({ hits: met, n }), 'wilson', [0, 100], 100),
    flags: sampleSizeFlags(n, MINIMUM_N),
  };
};

/** A page of promises; `next` is where the one after it begins, null where there is none. */
export interface LedgerListed {
  lines: LedgerLine[];
  next: LedgerCursor | null;
}

const byKey = (counts: readonly LedgerCount[]): SlaAttainment[] => {
  const keys = [...new Set(counts.map(({ key }) => key))].sort((a, b) =>
    (a ?? '') < (b ?? '') ? -1 : 1
  );
  return keys.map((key) =>
    attainmentOf(
      key,
      counts.filter((one) => one.key === key)
    )
  );
};

/** What became of promises, over many cases: always by the ledger, never by a second reckoning. */
export const createSlaLedgerService = ({ strapi }: { strapi: Core.Strapi }) => {
  const ledger = () => getService('store', { strapi }).slaLedger;

  /** What still runs is as late as it is now, not as it was when its case was last written. */
  const toLine = async (
    { entry, hours, running }: ListedPromise,
    now: number
  ): Promise<LedgerLine> => {
    const { complaint: _, workingSeconds: __, wallSeconds: ___, ...line } = entry;
    if (!running || entry.dueAt === null) return line;
    const { clock, dueAt } = entry;
    const left = await leftOf(strapi, { clock, hours, dueAt: Date.parse(dueAt) }, now);
    return { ...line, lateSeconds: -left };
  };

  return {
    /** Attainment by group, by the groups' keys; without grouping one entry, also where there is nothing. */
    async attainment(question: LedgerQuestion): Promise<SlaAttainment[]> {
      const counts = await ledger().count(windowOf(question));
      return question.by === null ? [attainmentOf(null, counts)] : byKey(counts);
    },

    /** The same with what all groups together come to, of one count. */
    async overview(
      question: LedgerQuestion
    ): Promise<{ all: SlaAttainment; groups: SlaAttainment[] }> {
      const counts = await ledger().count(windowOf(question));
      return {
        all: attainmentOf(null, counts),
        groups: question.by === null ? [] : byKey(counts),
      };
    },

    /** A page of the promises themselves; what it costs does not depend on its place. */
    async page(question: LedgerQuestion, { limit, ...page }: LedgerPage): Promise<LedgerListed> {
      const window = windowOf(question);
      const found = await ledger().list(window, { ...page, limit: limit + 1 });
      const listed = found.slice(0, limit);
      return {
        lines: await Promise.all(listed.map((promise) => toLine(promise, window.now))),
        next: found.length > limit ? (listed.at(-1)?.cursor ?? null) : null,
      };
    },

    /** Who held a case for how long, and in which state. @throws NotFoundError */
    async sharesOf(reference: string): Promise<TimeShare[]> {
      const { row, events } = await getService('complaints', { strapi }).find(reference);
      const hours = await getService('workingHours', { strapi }).at(row.hours);
      return timeShares(events, hours, Date.now());
    },
  };
};

export type SlaLedgerService = ReturnType<typeof createSlaLedgerService>;
