import type { ComplaintState } from '../../../../shared/contracts/complaint';
import type { ComplaintRules } from '../../../../shared/contracts/sla';
import { formatMoment } from '../../../../shared/format/date';
import { isEnded, type ComplaintCase } from '../../complaint-process';
import { isolate, type Words } from '../../mail/words';
import type { ComplaintRow } from '../../store/complaint-types';

const DAY = 86_400_000;

/** States in which a complainant waits for the desk, which has promised by when it says more. */
const WITH_DESK: readonly ComplaintState[] = [
  'received',
  'acknowledged',
  'assessed',
  'investigating',
  'escalated',
  'response_proposed',
  'rejected',
  'external_referred',
  'reopened',
];

/** By when something is to happen, ISO 8601; null where nobody said so. */
const dueAt = (
  row: Pick<ComplaintRow, 'nextDueAt'>,
  { state, since, facts }: ComplaintCase,
  rules: ComplaintRules
): string | null => {
  if (state === 'awaiting_customer' || state === 'awaiting_third_party')
    return facts.nextUpdateDue ?? null;
  const after = (days: number) =>
    since === null ? null : new Date(Date.parse(since) + days * DAY).toISOString();
  if (state === 'decision_communicated') return after(rules.noReplyDays);
  if (state === 'closed') return after(rules.reopenDays);
  return WITH_DESK.includes(state) ? (row.nextDueAt?.toISOString() ?? null) : null;
};

/** A moment in the zone of the case, with the reader's calendar and digits. */
export const momentText = (words: Words, iso: string, timeZone: string): string =>
  isolate(formatMoment(iso, timeZone, words.reader));

/** Name of a state, as a complainant reads it. */
export const stateName = (words: Words, state: ComplaintState): string =>
  words.t(`complaint.state.${state}`);

/**
 * One sentence: what happens next and by when. What is late is said to be late.
 * @param now ISO 8601
 */
export const explanation = (
  words: Words,
  row: Pick<ComplaintRow, 'nextDueAt' | 'timeZone'>,
  it: ComplaintCase,
  { rules, now }: { rules: ComplaintRules; now: string }
): string => {
  const due = dueAt(row, it, rules);
  const late = due !== null && due <= now;
  const when = due === null || (late && isEnded(it.state)) ? 'none' : late ? 'late' : 'due';
  return words.t(`complaint.next.${it.state}`, {
    when,
    due: due === null ? '' : momentText(words, due, row.timeZone),
  });
};
