import type { Core } from '@strapi/strapi';
import type {
  LedgerEntry,
  LedgerQuestion,
  SlaAttainment,
} from '../../../shared/contracts/sla-ledger';
import { addDays, instantOf } from '../calendar';
import { timeShares, type TimeShare } from '../complaint-process';
import { confidenceInterval, MINIMUM_N, sampleSizeFlags } from '../kpi/confidence';
import { wilsonInterval } from '../statistics/wilson-interval';
import type { LedgerCount, LedgerWindow } from '../store/sla-ledger-types';
import { getService } from './get-service';
import type { LocationScope } from './location-access';

const MOST_ENTRIES = 1_000;

const windowOf = ({ from, to, timeZone, ...rest }: LedgerQuestion): LedgerWindow => ({
  ...rest,
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

/** What became of promises, over many cases: always by the ledger, never by a second reckoning. */
export const createSlaLedgerService = ({ strapi }: { strapi: Core.Strapi }) => {
  const ledger = () => getService('store', { strapi }).slaLedger;
  return {
    /** Attainment by group, by the groups' keys; without grouping one entry, also where there is nothing. */
    async attainment(question: LedgerQuestion): Promise<SlaAttainment[]> {
      const counts = await ledger().count(windowOf(question));
      if (question.by === null) return [attainmentOf(null, counts)];
      const keys = [...new Set(counts.map(({ key }) => key))].sort((a, b) =>
        (a ?? '') < (b ?? '') ? -1 : 1
      );
      return keys.map((key) =>
        attainmentOf(
          key,
          counts.filter((one) => one.key === key)
        )
      );
    },

    /** The promises themselves in order of their due dates, at most 1,000. */
    entries: (question: LedgerQuestion, scope: LocationScope): Promise<LedgerEntry[]> =>
      ledger().list(windowOf(question), scope, MOST_ENTRIES),

    /** Who held a case for how long, and in which state. @throws NotFoundError */
    async sharesOf(reference: string): Promise<TimeShare[]> {
      const { row, events } = await getService('complaints', { strapi }).find(reference);
      const hours = await getService('workingHours', { strapi }).at(row.hours);
      return timeShares(events, hours, Date.now());
    },
  };
};

export type SlaLedgerService = ReturnType<typeof createSlaLedgerService>;
