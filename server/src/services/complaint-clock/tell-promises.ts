import type { Core } from '@strapi/strapi';
import type { NoticeRules } from '../../../../shared/contracts/complaint-settings';
import type { SlaNotice } from '../../alerting/facts';
import { fingerprintOf } from '../../alerting/fingerprint';
import { slaFactsOf } from '../../alerting/sla-notices';
import { lastStage, noticeStage, STAGE, stagesTold } from '../../complaint-process';
import type { OpenPromise, PromiseKey } from '../../store/sla-ledger-types';
import { raise } from '../alerts/raise';
import { getService } from '../get-service';
import { leftOf } from './left-of';
import { recipientsOf } from './recipients';

const PAGE = 500;
const DAY = 86_400_000;
/** No warning comes earlier, however long the target. */
const HORIZON = 60 * DAY;
/** What was broken longer ago when it is first seen (an import, a month of downtime) is noted and not told. */
const STALE = 7 * DAY;

/** A promise with the stage that it has come to, and the seconds that are left by its clock. */
interface Due {
  promise: OpenPromise;
  stage: number;
  left: number;
}

const noticeOf = ({ promise, stage, left }: Due): SlaNotice => {
  const { reference, priority, target, clock, location, dueAt, timeZone } = promise;
  return {
    stage: stage === STAGE.warning ? 'warning' : stage === STAGE.breach ? 'breach' : 'escalation',
    level: Math.max(0, stage - STAGE.breach),
    reference,
    priority,
    target,
    clock,
    location,
    timeZone,
    dueAt: new Date(dueAt).toISOString(),
    leftSeconds: left,
  };
};

/** Who is told, each of the furthest stage that is theirs: nobody is left out because a server slept. */
const recipientsFor = (
  { promise, stage }: Due,
  now: number,
  notices: NoticeRules
): ReadonlyMap<string, number> => {
  const told = new Map<string, number>();
  if (promise.stage === STAGE.none && now - promise.dueAt > STALE) return told;
  for (const one of stagesTold(promise.stage, stage)) {
    if (one === STAGE.breach && !notices.tellBreach) continue;
    const level = notices.levels[one - STAGE.breach - 1];
    for (const id of recipientsOf(level?.to ?? 'assignee', promise, notices)) told.set(id, one);
  }
  return told;
};

/** One event a person, whatever number of promises it tells of. */
const raiseFor = async (strapi: Core.Strapi, id: string, due: readonly Due[]): Promise<void> => {
  const facts = slaFactsOf(due.map(noticeOf));
  if (!facts) return;
  const parts = due.map(({ promise: { complaint, target, number }, stage }) =>
    [complaint, target, number, stage].join(' ')
  );
  const locations = [...new Set(due.map(({ promise }) => promise.location))];
  const places = locations.filter((one) => one !== null);
  await raise(
    { strapi },
    {
      key: fingerprintOf(['sla', id, ...parts.sort()]),
      span: null,
      told: true,
      facts,
      locations: places.length < locations.length ? null : places,
    },
    { rule: null, recipients: [{ kind: 'admin', id }] }
  );
};

/** Notes the stages and tells who is to know, both or neither; gives how many had not come as far before. */
const tell = (
  strapi: Core.Strapi,
  all: readonly Due[],
  now: number,
  notices: NoticeRules
): Promise<number> => {
  const { transaction, slaLedger } = getService('store', { strapi });
  return transaction(async (trx) => {
    let risen = 0;
    const byPerson = new Map<string, Due[]>();
    for (const due of all) {
      if (!(await slaLedger.pass(trx, due.promise, due.stage, now))) continue;
      risen += 1;
      for (const [id, stage] of recipientsFor(due, now, notices))
        byPerson.set(id, [...(byPerson.get(id) ?? []), { ...due, stage }]);
    }
    for (const [id, own] of byPerson) await raiseFor(strapi, id, own);
    return risen;
  });
};

/** Open promises that have come further than was told of them. */
const findDue = async (
  strapi: Core.Strapi,
  now: number,
  notices: NoticeRules,
  keep: () => Promise<boolean>
): Promise<Due[]> => {
  const { slaLedger } = getService('store', { strapi });
  const found: Due[] = [];
  for (let after: PromiseKey | null = null; await keep();) {
    const choice = { dueBy: now + HORIZON, stage: lastStage(notices), after };
    const page: OpenPromise[] = await slaLedger.open(choice, PAGE);
    for (const promise of page) {
      const left = await leftOf(strapi, promise, now);
      const stage = noticeStage(left, promise.targetSeconds, notices);
      if (stage > promise.stage) found.push({ promise, stage, left });
    }
    if (page.length < PAGE) break;
    after = page.at(-1) ?? null;
  }
  return found;
};

/**
 * Warnings before promises are broken, and the chain of notices after. Each stage of a promise is told at
 * most once, whatever clocks and restarts do; of stages that were slept through everybody is told who would
 * have been. What one person is told in a run comes in one message.
 */
export const tellOfPromises = async (
  strapi: Core.Strapi,
  now: number,
  keep: () => Promise<boolean>
): Promise<number> => {
  const { notices } = getService('settings', { strapi }).complaints();
  const due = await findDue(strapi, now, notices, keep);
  if (due.length === 0 || !(await keep())) return 0;
  return tell(strapi, due, now, notices);
};
