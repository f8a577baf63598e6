import type { RememberedAnswer, Store, Transaction } from '../../store/types';
import type { Outcome, Submission } from './submission';

/** How a submission stands towards its idempotency key. */
export type Standing =
  /** It has no key, or is the first with it. */
  | { kind: 'first' }
  /** The same key came earlier in this very group. */
  | { kind: 'repeats'; first: Submission }
  /** The key was answered in an earlier transaction. */
  | { kind: 'answered'; answer: RememberedAnswer };

const FIRST: Standing = { kind: 'first' };

const ownersOf = (submissions: readonly Submission[]): Map<string, Submission> => {
  const owners = new Map<string, Submission>();
  for (const submission of submissions) {
    const key = submission.idempotency?.key;
    if (key !== undefined && !owners.has(key)) owners.set(key, submission);
  }
  return owners;
};

/** Claims the idempotency keys of all submissions; a key that comes twice is claimed by the first. */
export const claimKeys = async (
  store: Store,
  trx: Transaction,
  submissions: readonly Submission[]
): Promise<Map<Submission, Standing>> => {
  const owners = ownersOf(submissions);
  const keys = [...owners.values()].flatMap(({ idempotency }) => idempotency ?? []);
  const answers = keys.length > 0 ? await store.idempotency.claim(trx, keys) : [];
  const answered = new Map(keys.map(({ key }, index) => [key, answers[index] ?? null]));

  const standingOf = (submission: Submission): Standing => {
    const key = submission.idempotency?.key;
    if (key === undefined) return FIRST;
    const answer = answered.get(key);
    if (answer) return { kind: 'answered', answer };
    const first = owners.get(key);
    return first && first !== submission ? { kind: 'repeats', first } : FIRST;
  };
  return new Map(submissions.map((submission) => [submission, standingOf(submission)]));
};

/** What a repetition is answered: the first answer, or a conflict when it says something else. */
export const repeat = (
  submission: Submission,
  standing: Exclude<Standing, { kind: 'first' }>,
  outcomes: ReadonlyMap<Submission, Outcome>
): Outcome => {
  const { bodyHash } = submission.idempotency ?? {};
  if (standing.kind === 'answered') {
    const { status, body } = standing.answer;
    return standing.answer.bodyHash === bodyHash
      ? { kind: 'replayed', status, body }
      : { kind: 'conflict' };
  }
  const first = outcomes.get(standing.first);
  if (first?.kind !== 'stored') throw new Error('the first of a repeated key was not stored');
  if (standing.first.idempotency?.bodyHash !== bodyHash) return { kind: 'conflict' };
  return { kind: 'replayed', status: first.answer.status, body: JSON.stringify(first.answer.body) };
};

class NotClaimed extends Error {}

/**
 * What an earlier request with this key was answered, without claiming the key: for a repetition that
 * would no longer be accepted (its touchpoint was archived since) but must get its first answer.
 */
export const findAnswered = async (
  store: Store,
  idempotency: NonNullable<Submission['idempotency']>
): Promise<RememberedAnswer | null> => {
  try {
    return await store.transaction(async (trx) => {
      const [answer] = await store.idempotency.claim(trx, [idempotency]);
      if (!answer) throw new NotClaimed();
      return answer;
    });
  } catch (error) {
    if (error instanceof NotClaimed) return null;
    throw error;
  }
};
