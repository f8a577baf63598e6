import type {
  ComplainantShown,
  ComplaintListed,
} from '../../../../shared/contracts/complaint-queue';
import { nextOpening, openIntervals, workingTime, type BusinessHours } from '../../calendar';
import type { QueueExtras, QueueRow } from '../../store/complaint-queue-types';
import { isWithinScope, type LocationScope } from '../location-access';

/** Who it is, for those who may know. */
export const complainantOf = (
  row: Pick<
    QueueRow,
    'location' | 'complainantName' | 'complainantEmail' | 'complainantPhone' | 'customer'
  >,
  personal: LocationScope
): ComplainantShown | null => {
  if (!isWithinScope(row.location, personal)) return null;
  const shown = {
    name: row.complainantName,
    email: row.complainantEmail,
    phone: row.complainantPhone,
    customer: row.customer,
  };
  return Object.values(shown).every((value) => value === null) ? null : shown;
};

/** Seconds of working time until an instant; negative where it is past. */
export const workingSecondsUntil = (hours: BusinessHours, now: number, due: number): number => {
  const milliseconds = due >= now ? workingTime(hours, now, due) : -workingTime(hours, due, now);
  // A negative zero is none.
  return Math.round(milliseconds / 1000) || 0;
};

const DAY_MILLISECONDS = 86_400_000;

/** When open hours close, looked for no further than a day ahead. */
const closingOf = (to: number, end: number): number | null => (to < end ? to : null);

/**
 * Whether the hours are open at an instant, and in how many seconds that changes; null: not within a day
 * where they are open, never where they are closed.
 */
export const shiftAt = (
  hours: BusinessHours,
  now: number
): Pick<NonNullable<ComplaintListed['next']>, 'running' | 'changesIn'> => {
  const end = now + DAY_MILLISECONDS;
  const [first] = openIntervals(hours, now, end);
  const running = first?.from === now;
  const change = running ? closingOf(first.to, end) : (first?.from ?? nextOpening(hours, now));
  return { running, changesIn: change === null ? null : Math.round((change - now) / 1000) };
};

const nextOf = (
  { documentId, nextTarget, nextDueAt }: QueueRow,
  clocks: QueueExtras['clocks'],
  hours: BusinessHours,
  now: number
): ComplaintListed['next'] =>
  nextTarget &&
  nextDueAt && {
    target: nextTarget,
    dueAt: nextDueAt.toISOString(),
    workingSeconds: workingSecondsUntil(hours, now, nextDueAt.getTime()),
    clock: clocks.get(documentId)?.[nextTarget] ?? 'working',
    ...shiftAt(hours, now),
  };

export interface Listing {
  extras: QueueExtras;
  /** Hours that the case stands on. */
  hours: BusinessHours;
  /** Where the reader may know who it was. */
  personal: LocationScope;
  now: number;
}

/** A line of the queue. */
export const toListed = (
  row: QueueRow,
  { extras, hours, personal, now }: Listing
): ComplaintListed => ({
  reference: row.reference,
  kind: row.kind,
  state: row.state,
  stateSince: row.stateSince.toISOString(),
  subject: row.subject,
  excerpt: row.subject === null ? (extras.openings.get(row.documentId) ?? null) : null,
  priority: row.priority,
  severity: row.severity,
  safety: row.safety ?? false,
  channel: row.channel,
  language: row.language,
  location: row.location,
  touchpoint: row.touchpoint,
  category: row.category,
  assignee: row.assignee,
  team: row.team,
  anonymous: row.anonymous,
  complainant: complainantOf(row, personal),
  receivedAt: row.receivedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  reopens: row.reopens,
  next: nextOf(row, extras.clocks, hours, now),
  customerWroteAt: row.customerWroteAt?.toISOString() ?? null,
  paused: row.paused,
  timeZone: row.timeZone,
  sequence: row.sequence,
});
