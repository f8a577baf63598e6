import type { ComplaintState } from '../../../shared/contracts/complaint';
import type { SlaLedgerEntry } from '../../../shared/contracts/sla';
import type { ComplaintCase } from './complaint-case';

/**
 * Whether a step into a state is the one by which somebody first assesses a case: its own step, or the one that
 * takes up again what had ended before anybody did.
 */
export const isFirstAssessment = (
  { state, times }: Pick<ComplaintCase, 'state' | 'times'>,
  to: ComplaintState
): boolean =>
  to === 'assessed' ||
  (state === 'reopened' && to === 'investigating' && times.assessedAt === undefined);

/** Whether a promise still runs that the first assessment will fix. What was missed by then stays as it was. */
export const isProvisional = (
  { facts, times }: Pick<ComplaintCase, 'facts' | 'times'>,
  { target, outcome }: Pick<SlaLedgerEntry, 'target' | 'outcome'>
): boolean =>
  times.assessedAt === undefined &&
  facts.sla?.provisional?.includes(target) === true &&
  (outcome === 'pending' || outcome === 'paused');
