import type { Core } from '@strapi/strapi';
import type { ComplaintState } from '../../../../shared/contracts/complaint';
import { automaticStep } from '../../complaint-process';
import { ComplaintConflictError } from '../complaints/faults';
import { getService } from '../get-service';
import { forEachCase } from './in-batches';

const DAY = 86_400_000;
const PAGE = 200;
const SYSTEM = { role: 'system', id: null } as const;

/** The step that time takes with one case; false where none is due, or somebody was faster. */
const takeStep = async (strapi: Core.Strapi, reference: string, now: number): Promise<boolean> => {
  const complaints = getService('complaints', { strapi });
  const { case: it } = await complaints.find(reference);
  const { rules } = complaints.settings(reference);
  const command = automaticStep(it, new Date(now).toISOString(), rules);
  if (command?.type !== 'step') return false;
  try {
    const { to } = command;
    await complaints.execute(reference, [{ type: 'step', to }], { by: SYSTEM, seen: it.sequence });
    return true;
  } catch (error) {
    if (error instanceof ComplaintConflictError) return false;
    throw error;
  }
};

/** Waiting cases that go back to investigation, and decisions that nobody answered. */
export const takeDueSteps = async (
  strapi: Core.Strapi,
  now: number,
  keep: () => Promise<boolean>
): Promise<number> => {
  const { slaLedger } = getService('store', { strapi });
  const { awaitDays, noReplyDays } = getService('settings', { strapi }).complaints().rules;
  const waits: { states: ComplaintState[]; days: number }[] = [
    { states: ['awaiting_customer', 'awaiting_third_party'], days: awaitDays },
    { states: ['decision_communicated'], days: noReplyDays },
  ];
  let taken = 0;
  for (const { states, days } of waits) {
    const since = now - days * DAY;
    for (let after = '', more = true; more;) {
      const references = await slaLedger.waiting({ states, since, after }, PAGE);
      taken += await forEachCase(strapi, references, keep, (one) => takeStep(strapi, one, now));
      after = references.at(-1) ?? '';
      more = references.length === PAGE && (await keep());
    }
  }
  return taken;
};
