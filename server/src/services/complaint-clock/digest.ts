import type { Core } from '@strapi/strapi';
import type { DeskCase, DeskFacts } from '../../alerting/facts';
import { fingerprintOf } from '../../alerting/fingerprint';
import { addDays, instantOf, localDateOf, openIntervals } from '../../calendar';
import type { OpenPromise, PromiseKey } from '../../store/sla-ledger-types';
import { raise } from '../alerts/raise';
import { getService } from '../get-service';
import { isWithinScope } from '../location-access';
import type { Reader } from '../readers';

const PAGE = 500;
const MOST_PROMISES = 20_000;
const HOUR = 3_600_000;
/** So many cases stand in a mail; the rest is counted. */
const MOST_CASES = 20;
const EVERY_STAGE = 1_000_000;

const dueBy = async (strapi: Core.Strapi, until: number): Promise<OpenPromise[]> => {
  const { slaLedger } = getService('store', { strapi });
  const found: OpenPromise[] = [];
  for (let after: PromiseKey | null = null; found.length < MOST_PROMISES;) {
    const choice = { dueBy: until, stage: EVERY_STAGE, after };
    const page: OpenPromise[] = await slaLedger.open(choice, PAGE);
    found.push(...page);
    if (page.length < PAGE) break;
    after = page.at(-1) ?? null;
  }
  return found.sort((a, b) => a.dueAt - b.dueAt);
};

const listed = (
  promises: readonly OpenPromise[],
  now: number,
  names: ReadonlyMap<string, string>
): DeskFacts['own'] => {
  const toCase = ({ reference, target, dueAt, assignee }: OpenPromise): DeskCase => ({
    reference,
    target,
    dueAt: new Date(dueAt).toISOString(),
    holder: assignee === null ? null : (names.get(assignee) ?? null),
  });
  const overdue = promises.filter(({ dueAt }) => dueAt <= now);
  return {
    overdue: overdue.length,
    today: promises.length - overdue.length,
    cases: promises.slice(0, MOST_CASES).map(toCase),
  };
};

const namesOfAdmins = async (strapi: Core.Strapi): Promise<ReadonlyMap<string, string>> => {
  const admins = await getService('readers', { strapi }).list();
  return new Map(admins.map(({ id, name }) => [id, name]));
};

/** The mail of a day: sent on days on which the desk works, once it is the hour. */
export const writeDeskDigests = async (
  strapi: Core.Strapi,
  now: number,
  keep: () => Promise<boolean>
): Promise<number> => {
  const settings = getService('settings', { strapi });
  const { digest, managers } = settings.complaints().notices;
  const { timeZone } = settings.general();
  const today = localDateOf(new Date(now), timeZone);
  const due = instantOf(today, digest.hour * HOUR, timeZone).getTime();
  if (!digest.active || now < due) return 0;
  const [from, until] = [today, addDays(today, 1)].map((day) =>
    instantOf(day, 0, timeZone).getTime()
  ) as [number, number];
  const { hours } = await getService('workingHours', { strapi }).of(null, timeZone);
  if (openIntervals(hours, from, until).length === 0) return 0;

  const { alertEvents } = getService('store', { strapi });
  const keyOf = (id: string) => fingerprintOf(['desk', id, today]);
  const promises = await dueBy(strapi, until);
  const holders = promises.flatMap(({ assignee }) => assignee ?? []);
  const names = await namesOfAdmins(strapi);

  const write = async (reader: Reader): Promise<void> => {
    const scope = reader.complaintScope;
    const seen = promises.filter(({ location }) => isWithinScope(location, scope));
    const own = seen.filter(({ assignee }) => assignee === reader.id);
    const facts: DeskFacts = {
      kind: 'desk',
      filters: {},
      timeZone,
      calendar: reader.style.calendar,
      locations: scope,
      date: today,
      own: listed(own, now, names),
      all: managers.includes(reader.id) ? listed(seen, now, names) : null,
    };
    await raise(
      { strapi },
      { key: keyOf(reader.id), span: null, told: true, facts, locations: scope },
      {
        rule: null,
        recipients: [{ kind: 'admin', id: reader.id }],
        ownerId: reader.id,
        ...(reader.readsComplaints ? {} : { skip: 'not_allowed' as const }),
      }
    );
  };

  let written = 0;
  for (const id of new Set([...managers, ...holders])) {
    if (!(await keep())) break;
    if (await alertEvents.exists(keyOf(id))) continue;
    const reader = await getService('readers', { strapi }).find(id);
    if (!reader) continue;
    await write(reader);
    written += 1;
  }
  return written;
};
