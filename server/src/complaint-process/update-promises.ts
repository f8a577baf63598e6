import type {
  ComplaintEventDraft,
  ComplaintState,
  SlaSnapshot,
} from '../../../shared/contracts/complaint';
import { isEnded } from './allowed-steps';
import { isUpdate } from './case-answers';
import { isOutstanding, type DueOf, type Fixing, type SlaPromise } from './promise-fixing';

/** A promise of the next word as long as it may still become another; without a snapshot's target it is none. */
type Word = Omit<SlaPromise, 'seconds'>;

const isWaiting = (state: ComplaintState): boolean =>
  state === 'awaiting_customer' || state === 'awaiting_third_party';

/** Seconds of a word; null where its snapshot promises none. */
const secondsOf = ({ snapshot, startedAt, datedFor }: Word): number | null =>
  datedFor === null
    ? (snapshot.targets.next_update ?? null)
    : Math.max(1, Math.round((datedFor - startedAt) / 1000));

const asPromises = (words: readonly Word[]): SlaPromise[] =>
  words.flatMap((word) => {
    const seconds = secondsOf(word);
    return seconds === null ? [] : [{ ...word, seconds }];
  });

/** The words that a case is owed, as its events come one by one. */
interface Owed {
  words: Word[];
  state: ComplaintState;
  /** What is promised now. */
  snapshot: SlaSnapshot;
  /** Owed a while after the last word. */
  regular: Word | null;
  /** Owed by the date that was named with a wait. */
  dated: Word | null;
}

const begun = (owed: Owed, startedAt: number, datedFor: number | null): Word => {
  const { snapshot } = owed;
  const rest = { target: 'next_update' as const, reachedAt: null, endedAt: null };
  const word: Word = { ...rest, snapshot, startedAt, datedFor };
  owed.words.push(word);
  return word;
};

const settle = (owed: Owed, which: 'regular' | 'dated', how: Partial<Word>): void => {
  Object.assign(owed[which] ?? {}, how);
  owed[which] = null;
};

/** What is owed from the assessment on is what that fixed; a word that is late by then stays what it was. */
const assess = (owed: Owed, { filed, assessed }: Fixing, dueOf: DueOf): void => {
  if (!assessed || !filed.provisional?.includes('next_update')) return;
  owed.snapshot = assessed.snapshot;
  if (!owed.regular) return;
  const [open] = asPromises([owed.regular]);
  if (!open || isOutstanding(open, assessed.at, dueOf)) owed.regular.snapshot = assessed.snapshot;
};

/** The date that an event names for the next word; while one is owed, that one stays. */
const dateNamed = (
  { state, snapshot, dated }: Owed,
  { facts }: ComplaintEventDraft
): number | null => {
  const isBinding = snapshot.datedUpdates === true && isWaiting(state) && !dated;
  return isBinding && facts.nextUpdateDue != null ? Date.parse(facts.nextUpdateDue) : null;
};

const take = (owed: Owed, event: ComplaintEventDraft, fixing: Fixing, dueOf: DueOf): void => {
  const [at, { to }] = [Date.parse(event.at), event];
  const isResumed = to !== null && isWaiting(owed.state);
  owed.state = to ?? owed.state;
  if (to !== null && isEnded(to)) {
    settle(owed, 'regular', { endedAt: at });
    settle(owed, 'dated', { endedAt: at });
    return;
  }
  const isWord = isUpdate(event);
  const isAnew = isWord || to === 'reopened';
  if (isAnew) settle(owed, 'regular', { reachedAt: at });
  if (isWord) settle(owed, 'dated', { reachedAt: at });
  // Nobody heard anything; who goes on before the date owes the next word instead of that one.
  else if (isResumed) settle(owed, 'dated', { reachedAt: at, withoutWord: true });
  if (event === fixing.assessed?.event) assess(owed, fixing, dueOf);
  const date = dateNamed(owed, event);
  if (date !== null) owed.dated = begun(owed, at, date);
  // Whoever is told a date is owed the next word by then; whoever was, is owed one again when the wait is over.
  const isOwedAgain = isResumed && !owed.regular && owed.snapshot.datedUpdates === true;
  if ((isAnew && date === null) || isOwedAgain) owed.regular = begun(owed, at, null);
};

/**
 * Promises of the next word: one from each word to the next while the case is open, and one for the date that
 * the desk names when it waits for somebody. A word keeps that one; where the wait ends without a word before
 * that date, it isn't judged, and one is owed again from then on.
 */
export const updatePromises = (
  events: readonly ComplaintEventDraft[],
  fixing: Fixing,
  dueOf: DueOf
): SlaPromise[] => {
  const { filed, assessed } = fixing;
  const isFixedLater =
    filed.targets.next_update === undefined && !filed.provisional?.includes('next_update');
  const snapshot = isFixedLater && assessed ? assessed.snapshot : filed;
  const owed: Owed = { words: [], state: 'draft', snapshot, regular: null, dated: null };
  for (const event of events) take(owed, event, fixing, dueOf);
  return asPromises(owed.words);
};
