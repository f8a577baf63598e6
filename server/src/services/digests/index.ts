import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { DigestSubscription, OwnDigest } from '../../../../shared/contracts/digest';
import { lastDueWeek, nextDue, type DigestWeek, type SiteWeek } from '../../alerting/digest-week';
import type { SkipReason } from '../../../../shared/contracts/alert-log';
import { fingerprintOf } from '../../alerting/fingerprint';
import type { StoredSubscription } from '../../store/alert-types';
import { raise } from '../alerts/raise';
import { getService } from '../get-service';
import type { Reader } from '../readers';
import { digestFacts, emptyDigest } from './facts';

/** One instance writes digests at a time. */
const LEASE = 'cx:digests';
const LEASE_MILLISECONDS = 300_000;
/** The morning of the week's first day, when nothing else is chosen. */
const DEFAULT: DigestSubscription = { active: false, weekday: null, hour: 8 };

/** The weekly digest: every reader's own week, in their language and of their locations. */
export const createDigestsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi });
  const site = (): SiteWeek => getService('settings', { strapi }).general();

  const keyOf = (userId: string, week: DigestWeek): string =>
    fingerprintOf(['digest', userId, week.from]);

  const readerOf = async (id: string): Promise<Reader> => {
    const reader = await getService('readers', { strapi }).find(id);
    if (reader) return reader;
    throw new errors.ForbiddenError('there is no such admin who can log in');
  };

  const own = async (id: string): Promise<OwnDigest.Response['data']> => {
    const { email } = await readerOf(id);
    const kept = await store().digestSubscriptions.find(id);
    const { active, weekday, hour } = kept ?? DEFAULT;
    const now = new Date();
    const { timeZone, weekStart } = site();
    return {
      active,
      weekday,
      hour,
      email,
      nextAt: active ? nextDue({ weekday, hour }, site(), now).toISOString() : null,
      timeZone,
      weekStart,
    };
  };

  /** What a reader may not see, or what there is nothing of, is noted and not sent. */
  const write = async (reader: Reader, week: DigestWeek): Promise<void> => {
    const { scope, style } = reader;
    const question = { host: { strapi }, week, ...site(), scope, calendar: style.calendar };
    const facts = reader.readsKpis ? await digestFacts(question) : null;
    const skip: SkipReason | null = !reader.readsKpis
      ? 'not_allowed'
      : facts === null
        ? 'nothing_measured'
        : null;
    await raise(
      { strapi },
      {
        key: keyOf(reader.id, week),
        span: null,
        told: true,
        facts: facts ?? emptyDigest(question),
        locations: scope,
      },
      {
        rule: null,
        recipients: [{ kind: 'admin', id: reader.id }],
        ownerId: reader.id,
        ...(skip ? { skip } : {}),
      }
    );
  };

  const writeIfDue = async (subscription: StoredSubscription, now: Date): Promise<boolean> => {
    const week = lastDueWeek(subscription, site(), now);
    // Whoever subscribes is told of the first week that becomes due from then on.
    if (week.dueAt.getTime() < subscription.since) return false;
    if (await store().alertEvents.exists(keyOf(subscription.userId, week))) return false;
    const reader = await getService('readers', { strapi }).find(subscription.userId);
    if (!reader) return false;
    await write(reader, week);
    return true;
  };

  return {
    own,

    /** Switches the reader's digest on or off, or to another time. */
    async subscribe(id: string, choice: DigestSubscription): Promise<OwnDigest.Response['data']> {
      await readerOf(id);
      const before = await store().digestSubscriptions.find(id);
      const goesOn = before?.active === true && choice.active;
      const since = goesOn ? before.since : Date.now();
      await store().digestSubscriptions.save({ ...choice, userId: id, since });
      return own(id);
    },

    /**
     * Writes the digests that are due, each week's once for each reader, whenever and wherever it runs.
     * @returns how many; null where another instance does it
     */
    async writeDue(now: Date = new Date()): Promise<number | null> {
      const { leases, digestSubscriptions } = store();
      const owner = randomUUID();
      const keep = () => leases.acquire(LEASE, owner, LEASE_MILLISECONDS);
      if (!(await keep())) return null;
      try {
        let written = 0;
        for (const subscription of await digestSubscriptions.listActive()) {
          if (!(await keep())) break;
          if (await writeIfDue(subscription, now)) written += 1;
        }
        return written;
      } finally {
        await leases.release(LEASE, owner);
      }
    },
  };
};

export type DigestsService = ReturnType<typeof createDigestsService>;
