import type { ComplaintEvent, ComplaintState } from '../../../../shared/contracts/complaint';
import type { ComplaintRules, SlaLedgerEntry } from '../../../../shared/contracts/sla';
import { searchableText } from '../../../../shared/text/search';
import { localDateOf, type BusinessHours } from '../../calendar';
import {
  caseDurations,
  caseOf,
  countsAsComplaint,
  isAcknowledgement,
  isAcknowledgementUnknown,
  isEnded,
  isHumanReply,
  isResponseUnknown,
  pausingStates,
  slaLedger,
  type CaseDuration,
  type ComplaintCase,
} from '../../complaint-process';
import type { ComplaintProjection } from '../../store/complaint-types';
import { factual } from './factual';

/** What a case is reckoned by, besides its events. */
export interface Reckoning {
  hours: BusinessHours;
  /** Of these hours. */
  digest: string;
  timeZone: string;
  rules: ComplaintRules;
  /** Milliseconds since 1970. */
  now: number;
}

export interface Projected {
  projection: ComplaintProjection;
  promises: SlaLedgerEntry[];
}

const time = (at: string | undefined): Date | null => (at === undefined ? null : new Date(at));

const firstAt = (
  events: readonly ComplaintEvent[],
  fits: (event: ComplaintEvent) => boolean
): Date | null => time(events.find(fits)?.at);

const leadsTo =
  (...states: readonly ComplaintState[]) =>
  ({ to }: ComplaintEvent): boolean =>
    to !== null && states.includes(to);

type Durations = Pick<
  ComplaintProjection,
  | 'acknowledgementWall'
  | 'acknowledgementWorking'
  | 'responseWall'
  | 'responseWorking'
  | 'resolutionWall'
  | 'resolutionWorking'
  | 'totalWall'
  | 'totalWorking'
>;

const over = (duration: CaseDuration | null) => (duration?.open === false ? duration : null);

const durations = (
  events: readonly ComplaintEvent[],
  { hours, rules, now }: Reckoning
): Durations => {
  const known = caseDurations(events, hours, rules, now);
  const [acknowledgement, response, resolution, total] = [
    known.acknowledgement,
    known.firstResponse,
    known.firstResolution,
    known.totalResolution,
  ].map(over);
  return {
    acknowledgementWall: acknowledgement?.wallSeconds ?? null,
    acknowledgementWorking: acknowledgement?.workingSeconds ?? null,
    responseWall: response?.wallSeconds ?? null,
    responseWorking: response?.workingSeconds ?? null,
    resolutionWall: resolution?.wallSeconds ?? null,
    resolutionWorking: resolution?.workingSeconds ?? null,
    totalWall: total?.wallSeconds ?? null,
    totalWorking: total?.workingSeconds ?? null,
  };
};

/** Whether a promise can still be waited for. Cases of before dated updates keep the rows that they have. */
const isOwed = ({ facts }: ComplaintCase, { reachedAt, dueAt, outcome }: SlaLedgerEntry): boolean =>
  reachedAt === null &&
  dueAt !== null &&
  !(outcome === 'excluded' && facts.sla?.datedUpdates === true);

/** The promise of an open case that is due next, or is most overdue. */
const nextPromise = (
  it: ComplaintCase,
  promises: readonly SlaLedgerEntry[]
): SlaLedgerEntry | undefined =>
  isEnded(it.state)
    ? undefined
    : promises
        .filter((promise) => isOwed(it, promise))
        .sort((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))[0];

/** What a search reads: the case's name and everything that was written to or by its complainant. */
const textOf = (
  reference: string,
  { facts }: ComplaintCase,
  events: readonly ComplaintEvent[]
): string | null => {
  const words = events
    .filter(({ visibility, text }) => visibility === 'public' && text !== null)
    .map(({ text }) => text);
  const all = [reference, facts.subject, facts.product, facts.purchase, ...words];
  return searchableText(all.filter(Boolean).join(' ')) || null;
};

/**
 * The row that events make of a case, and its ledger. The same events give the same row, but for what is
 * still open at `now`.
 */
export const project = (
  reference: string,
  events: readonly ComplaintEvent[],
  reckoning: Reckoning
): Projected => {
  const it = caseOf(events);
  const last = events.at(-1);
  const receivedAt = firstAt(events, leadsTo('received'));
  if (!last || !receivedAt) throw new Error(`complaint ${reference} was never received`);
  const { hours, digest, timeZone, rules, now } = reckoning;
  const promises = slaLedger(events, hours, rules, now);
  const next = nextPromise(it, promises);
  const endedAt = isEnded(it.state) ? time(it.since ?? undefined) : null;
  const projection: ComplaintProjection = {
    ...factual(it.facts),
    ...durations(events, reckoning),
    state: it.state,
    stateSince: new Date(it.since ?? last.at),
    counts: countsAsComplaint(it),
    receivedAt,
    localDate: localDateOf(receivedAt, timeZone),
    timeZone,
    hours: digest,
    acknowledgedAt: firstAt(events, isAcknowledgement),
    acknowledgementUnknown: isAcknowledgementUnknown(events) || null,
    respondedAt: firstAt(events, isHumanReply),
    responseUnknown: isResponseUnknown(events) || null,
    resolvedAt: firstAt(events, leadsTo('closed', 'closed_exhausted')),
    escalatedExternallyAt: firstAt(events, leadsTo('external_referred')),
    reopenedAt: time(it.times.reopenedAt),
    endedAt,
    endedDate: endedAt && localDateOf(endedAt, timeZone),
    reopens: it.reopens,
    escalations: it.escalations,
    contacts: it.contacts,
    customerWroteAt: time(it.customerWroteAt ?? undefined),
    nextTarget: next?.target ?? null,
    nextDueAt: time(next?.dueAt ?? undefined),
    paused: pausingStates(events, rules).includes(it.state),
    sequence: last.sequence,
    lastHash: last.hash,
    textFolded: textOf(reference, it, events),
  };
  return { projection, promises };
};
