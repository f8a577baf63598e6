import type {
  ComplaintEventDraft,
  SlaSnapshot,
  SlaTarget,
} from '../../../shared/contracts/complaint';
import { isEnded } from './allowed-steps';
import { isAcknowledgement, isHumanReply } from './case-answers';
import {
  fixingOf,
  isOutstanding,
  type DueOf,
  type Fixing,
  type SlaPromise,
} from './promise-fixing';
import { updatePromises } from './update-promises';

const timeOf = (event: ComplaintEventDraft | undefined): number | null =>
  event === undefined ? null : Date.parse(event.at);

interface Life {
  events: readonly ComplaintEventDraft[];
  receivedAt: number;
  /** First end of the case. */
  endedAt: number | null;
}

type Make = (snapshot: SlaSnapshot) => SlaPromise | null;

/** A promise that is made once, from the receipt of the case. */
const once =
  (
    { events, receivedAt, endedAt }: Life,
    target: SlaTarget,
    keeps: (event: ComplaintEventDraft) => boolean
  ): Make =>
  (snapshot) => {
    const seconds = snapshot.targets[target];
    if (seconds === undefined) return null;
    const reachedAt = timeOf(events.find(keeps));
    const inTime = reachedAt !== null && (endedAt === null || reachedAt <= endedAt);
    return {
      target,
      snapshot,
      seconds,
      startedAt: receivedAt,
      datedFor: null,
      reachedAt: inTime ? reachedAt : null,
      endedAt: inTime ? null : endedAt,
    };
  };

/** A promise as it was filed; one that was provisional as the assessment fixed it, unless it had run out by then. */
const asFixed = (
  make: Make,
  target: SlaTarget,
  { filed, assessed }: Fixing,
  dueOf: DueOf
): SlaPromise | null => {
  const first = make(filed);
  if (!assessed) return first;
  const fixed = make(assessed.snapshot);
  if (!filed.provisional?.includes(target)) return first ?? fixed;
  return first === null || isOutstanding(first, assessed.at, dueOf) ? fixed : first;
};

/** An answer that is still owed when a case is assessed comes no later than the resolution that is promised then. */
const noLaterThan = (
  resolution: SlaPromise | null,
  response: SlaPromise | null,
  { filed, assessed }: Fixing,
  dueOf: DueOf
): SlaPromise | null => {
  const isFixed = assessed !== null && resolution?.snapshot === assessed.snapshot;
  // Snapshots without anything provisional are of a time when nothing was made shorter.
  if (!response || !resolution || !isFixed || !filed.provisional) return response;
  if (!isOutstanding(response, assessed.at, dueOf)) return response;
  const shorter = { ...response, snapshot: resolution.snapshot, seconds: resolution.seconds };
  const [due, sooner] = [dueOf(response), dueOf(shorter)];
  return sooner !== null && (due === null || sooner < due) ? shorter : response;
};

const leadsToResolution = ({ to }: ComplaintEventDraft): boolean =>
  to === 'closed' || to === 'closed_exhausted';

/** Every promise that the events of a case tell of, in order of their targets and starts. */
export const promisesOf = (events: readonly ComplaintEventDraft[], dueOf: DueOf): SlaPromise[] => {
  const receivedAt = timeOf(events.find(({ to }) => to === 'received'));
  const fixing = fixingOf(events);
  if (receivedAt === null || !fixing) return [];
  const ended = events.find(({ to }) => to !== null && isEnded(to));
  const life: Life = { events, receivedAt, endedAt: timeOf(ended) };
  const fixed = (target: SlaTarget, keeps: (event: ComplaintEventDraft) => boolean) =>
    asFixed(once(life, target, keeps), target, fixing, dueOf);
  const resolution = fixed('resolution', leadsToResolution);
  const response = fixed('first_response', isHumanReply);
  return [
    fixed('acknowledgement', isAcknowledgement),
    noLaterThan(resolution, response, fixing, dueOf),
    ...updatePromises(events, fixing, dueOf),
    resolution,
  ].filter((promise) => promise !== null);
};
