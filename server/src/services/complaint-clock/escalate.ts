import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { COMPLAINT_STATES } from '../../../../shared/contracts/complaint';
import type { NoticeRules } from '../../../../shared/contracts/complaint-settings';
import { lastStage, mayStep, PROCESS } from '../../complaint-process';
import type { OpenPromise, OverduePromise, PromiseKey } from '../../store/sla-ledger-types';
import { ComplaintConflictError } from '../complaints/faults';
import { getService } from '../get-service';
import { recipientsOf } from './recipients';

const PAGE = 500;
const MOST_LEVEL = 9;
const MOST_TEXT = 200;

const namesOf = async (strapi: Core.Strapi, ids: readonly string[]): Promise<string> => {
  const admins = await getService('readers', { strapi }).list();
  const names = ids.flatMap((id) => admins.find((one) => one.id === id)?.name ?? []);
  return names.join(', ').slice(0, MOST_TEXT);
};

/** Takes a case to whom the last level names, where the process allows it now; false: it stays where it is. */
const escalate = async (
  strapi: Core.Strapi,
  promise: OpenPromise,
  notices: NoticeRules
): Promise<boolean> => {
  const { levels } = notices;
  const to = levels.at(-1)?.to ?? 'managers';
  const escalatedTo = (await namesOf(strapi, recipientsOf(to, promise, notices))) || to;
  const escalationLevel = Math.min(levels.length, MOST_LEVEL);
  try {
    await getService('complaints', { strapi }).execute(
      promise.reference,
      [
        {
          type: 'step',
          to: 'escalated',
          facts: { escalationLevel, escalatedTo },
          reason: `${promise.target} is overdue`,
        },
      ],
      { by: { role: 'system', id: null } }
    );
    return true;
  } catch (error) {
    const isRefusal =
      error instanceof ComplaintConflictError || error instanceof errors.ApplicationError;
    if (!isRefusal) throw error;
    strapi.log.debug(`cx: ${promise.reference} is not escalated: ${error.message}`);
    return false;
  }
};

/** Those of which the process knows the step; what was only received, or waits for an answer, is taken up later. */
const FROM = COMPLAINT_STATES.filter(
  (state) => PROCESS[state].next.includes('escalated') && mayStep('system', state, 'escalated')
);

/**
 * Takes cases with a promise beyond the last level to whom that level names, once for each promise. Looked for
 * in every run: a case whose process did not allow it when the level was reached goes as soon as it does.
 * @returns how many cases were taken
 */
export const escalateOverdue = async (
  strapi: Core.Strapi,
  now: number,
  keep: () => Promise<boolean>
): Promise<number> => {
  const { notices } = getService('settings', { strapi }).complaints();
  if (!notices.escalate || notices.levels.length === 0) return 0;
  const { slaLedger } = getService('store', { strapi });
  const seen = new Set<string>();
  let taken = 0;
  for (let after: PromiseKey | null = null; await keep();) {
    const choice = { now, stage: lastStage(notices), states: FROM, after };
    const page: OverduePromise[] = await slaLedger.overdue(choice, PAGE);
    for (const promise of page) {
      const { complaint, state, assignee, dueAt, escalatedAt } = promise;
      const wasTaken = escalatedAt !== null && escalatedAt >= dueAt;
      const isHeld = state !== 'assessed' || assignee !== null;
      if (wasTaken || !isHeld || seen.has(complaint)) continue;
      if (!(await keep())) return taken;
      seen.add(complaint);
      if (await escalate(strapi, promise, notices)) taken += 1;
    }
    if (page.length < PAGE) break;
    after = page.at(-1) ?? null;
  }
  return taken;
};
