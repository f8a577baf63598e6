import type {
  ComplaintEventDraft,
  SlaSnapshot,
  SlaTarget,
} from '../../../shared/contracts/complaint';
import { isEnded } from './allowed-steps';

/** A promise that a case was given: when its clock started, and when it was kept or the case ended. */
export interface SlaPromise {
  target: SlaTarget;
  snapshot: SlaSnapshot;
  startedAt: number;
  keptAt: number | null;
  /** The case ended without it. */
  endedAt: number | null;
}

/**
 * A person of the staff says something to the complainant; an automatic acknowledgement is no answer, nor
 * is the complaint itself where staff write it down (by phone, at the counter, from a file).
 */
export const isHumanReply = ({ by, visibility, text, type, to }: ComplaintEventDraft): boolean =>
  (by.role === 'agent' || by.role === 'manager' || by.role === 'import') &&
  visibility === 'public' &&
  to !== 'received' &&
  (type === 'message' || type === 'step') &&
  (text ?? '').trim() !== '';

/** Brought in from where nobody noted whether, or when, the complainant was told that the complaint arrived. */
const hidesAcknowledgement = ({ by, facts }: ComplaintEventDraft): boolean =>
  by.role === 'import' && facts.acknowledgementMode === null;

/** The complainant is told that the complaint arrived: by the step, or by a message that leaves it to be looked at. */
export const isAcknowledgement = (event: ComplaintEventDraft): boolean =>
  (event.to === 'acknowledged' && !hidesAcknowledgement(event)) ||
  typeof event.facts.acknowledgementMode === 'string';

/** Whether nobody can say when a case was acknowledged, as opposed to its not having been acknowledged. */
export const isAcknowledgementUnknown = (events: readonly ComplaintEventDraft[]): boolean =>
  events.some(hidesAcknowledgement) &&
  !events.some((event) => event.by.role === 'import' && isAcknowledgement(event));

/**
 * Whether nobody can say when a case was first answered, as opposed to its not having been answered: it was
 * decided elsewhere, so that the complainant was told, and no answer until then was noted.
 */
export const isResponseUnknown = (events: readonly ComplaintEventDraft[]): boolean => {
  const decided = events.find(
    ({ to, by }) => to === 'decision_communicated' && by.role === 'import'
  );
  return (
    decided !== undefined && !events.some((event) => isHumanReply(event) && event.at <= decided.at)
  );
};

/** The complainant hears how things stand: a reply, an acknowledgement, or the decision. */
const isUpdate = (event: ComplaintEventDraft): boolean =>
  isHumanReply(event) || isAcknowledgement(event) || event.to === 'decision_communicated';

/** The targets as they were first fixed: a snapshot never changes one that an earlier one set. */
const snapshots = (events: readonly ComplaintEventDraft[]): Map<SlaTarget, SlaSnapshot> => {
  const first = new Map<SlaTarget, SlaSnapshot>();
  for (const { facts } of events) {
    if (!facts.sla) continue;
    for (const target of [
      'acknowledgement',
      'first_response',
      'next_update',
      'resolution',
    ] as const) {
      if (facts.sla.targets[target] !== undefined && !first.has(target))
        first.set(target, facts.sla);
    }
  }
  return first;
};

const timeOf = (event: ComplaintEventDraft | undefined): number | null =>
  event === undefined ? null : Date.parse(event.at);

interface Life {
  events: readonly ComplaintEventDraft[];
  receivedAt: number;
  /** First end of the case. */
  endedAt: number | null;
}

const once = (
  { events, receivedAt, endedAt }: Life,
  target: SlaTarget,
  snapshot: SlaSnapshot,
  keeps: (event: ComplaintEventDraft) => boolean
): SlaPromise => {
  const keptAt = timeOf(events.find(keeps));
  const inTime = keptAt !== null && (endedAt === null || keptAt <= endedAt);
  return {
    target,
    snapshot,
    startedAt: receivedAt,
    keptAt: inTime ? keptAt : null,
    endedAt: inTime ? null : endedAt,
  };
};

/** One promise from each update to the next, while the case is open. */
const updates = (events: readonly ComplaintEventDraft[], snapshot: SlaSnapshot): SlaPromise[] => {
  const promises: SlaPromise[] = [];
  let current: SlaPromise | null = null;
  const end = (at: number): void => {
    if (current) promises.push({ ...current, endedAt: at });
    current = null;
  };
  for (const event of events) {
    const at = Date.parse(event.at);
    if (event.to !== null && isEnded(event.to)) {
      end(at);
    } else if (isUpdate(event) || event.to === 'reopened') {
      if (current) promises.push({ ...current, keptAt: at });
      current = { target: 'next_update', snapshot, startedAt: at, keptAt: null, endedAt: null };
    }
  }
  return current ? [...promises, current] : promises;
};

/** Every promise that the events of a case tell of, in order of their targets and starts. */
export const promisesOf = (events: readonly ComplaintEventDraft[]): SlaPromise[] => {
  const receivedAt = timeOf(events.find(({ to }) => to === 'received'));
  if (receivedAt === null) return [];
  const ended = events.find(({ to }) => to !== null && isEnded(to));
  const life: Life = { events, receivedAt, endedAt: timeOf(ended) };
  const fixed = snapshots(events);
  const promise = (
    target: SlaTarget,
    keeps: (event: ComplaintEventDraft) => boolean
  ): SlaPromise[] => {
    const snapshot = fixed.get(target);
    return snapshot ? [once(life, target, snapshot, keeps)] : [];
  };
  const nextUpdate = fixed.get('next_update');
  return [
    ...promise('acknowledgement', isAcknowledgement),
    ...promise('first_response', isHumanReply),
    ...(nextUpdate ? updates(events, nextUpdate) : []),
    ...promise('resolution', ({ to }) => to === 'closed' || to === 'closed_exhausted'),
  ];
};
