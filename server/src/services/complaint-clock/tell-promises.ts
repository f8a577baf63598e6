import type { Core } from '@strapi/strapi';
import type { NoticeRules } from '../../../../shared/contracts/complaint-settings';
import type { SlaFacts } from '../../alerting/facts';
import { fingerprintOf } from '../../alerting/fingerprint';
import { workingTime } from '../../calendar';
import { lastStage, noticeStage, STAGE } from '../../complaint-process';
import type { OpenPromise, PromiseKey } from '../../store/sla-ledger-types';
import { raise } from '../alerts/raise';
import { getService } from '../get-service';
import { escalate } from './escalate';
import { recipientsOf } from './recipients';

const PAGE = 500;
const DAY = 86_400_000;
/** No warning comes earlier, however long the target. */
const HORIZON = 60 * DAY;
/** What was broken longer ago when it is first seen (an import, a month of downtime) is noted and not told. */
const STALE = 7 * DAY;

/** Seconds until it is due by its own clock; negative when it is late. */
const leftOf = async (
  strapi: Core.Strapi,
  { clock, hours, dueAt }: OpenPromise,
  now: number
): Promise<number> => {
  if (clock === 'wall') return Math.round((dueAt - now) / 1000);
  const inForce = await getService('workingHours', { strapi }).at(hours);
  const between = workingTime(inForce, Math.min(now, dueAt), Math.max(now, dueAt));
  return Math.round((now < dueAt ? between : -between) / 1000);
};

const factsOf = (promise: OpenPromise, stage: number, leftSeconds: number): SlaFacts => {
  const { reference, priority, target, clock, location, dueAt, timeZone } = promise;
  return {
    kind: 'sla',
    filters: location === null ? {} : { location: [location] },
    timeZone,
    calendar: 'gregorian',
    stage: stage === STAGE.warning ? 'warning' : stage === STAGE.breach ? 'breach' : 'escalation',
    level: Math.max(0, stage - STAGE.breach),
    reference,
    priority,
    target,
    clock,
    location,
    dueAt: new Date(dueAt).toISOString(),
    leftSeconds,
  };
};

const told = (promise: OpenPromise, stage: number, notices: NoticeRules): string[] => {
  if (stage === STAGE.breach && !notices.tellBreach) return [];
  const level = notices.levels[stage - STAGE.breach - 1];
  return recipientsOf(level?.to ?? 'assignee', promise, notices);
};

/** Notes the stage and who is told, both or neither; false where it had come as far before. */
const tell = async (
  strapi: Core.Strapi,
  promise: OpenPromise,
  { stage, left, now }: { stage: number; left: number; now: number },
  notices: NoticeRules
): Promise<boolean> => {
  const { transaction, slaLedger } = getService('store', { strapi });
  const { complaint, target, number, location } = promise;
  const isStale = promise.stage === STAGE.none && now - promise.dueAt > STALE;
  return transaction(async (trx) => {
    if (!(await slaLedger.pass(trx, promise, stage, now))) return false;
    const recipients = isStale ? [] : told(promise, stage, notices);
    if (recipients.length === 0) return true;
    await raise(
      { strapi },
      {
        key: fingerprintOf(['sla', complaint, target, number, stage]),
        span: null,
        told: true,
        facts: factsOf(promise, stage, left),
        locations: location === null ? null : [location],
      },
      { rule: null, recipients: recipients.map((id) => ({ kind: 'admin', id })) }
    );
    return true;
  });
};

/**
 * Warnings before promises are broken, and the chain of notices after. Each stage of a promise is told at
 * most once, whatever clocks and restarts do, and stages that were slept through not at all.
 */
export const tellOfPromises = async (
  strapi: Core.Strapi,
  now: number,
  keep: () => Promise<boolean>
): Promise<number> => {
  const { notices } = getService('settings', { strapi }).complaints();
  const { slaLedger } = getService('store', { strapi });
  const last = lastStage(notices);
  let count = 0;
  for (let after: PromiseKey | null = null; ;) {
    const choice = { dueBy: now + HORIZON, stage: last, after };
    const page: OpenPromise[] = await slaLedger.open(choice, PAGE);
    for (const promise of page) {
      const left = await leftOf(strapi, promise, now);
      const stage = noticeStage(left, promise.targetSeconds, notices);
      if (stage <= promise.stage) continue;
      if (!(await keep())) return count;
      if (!(await tell(strapi, promise, { stage, left, now }, notices))) continue;
      count += 1;
      if (notices.escalate && notices.levels.length > 0 && stage === last)
        await escalate(strapi, promise, notices);
    }
    if (page.length < PAGE) return count;
    after = page.at(-1) ?? null;
  }
};
