import type { Store } from '../../store/types';
import { externalIdOf, commitSubmissions } from './commit-submissions';
import { isConnectionLoss } from './database-errors';
import { judgeRequests, pointsOf } from './rate-limit/counters';
import { describeStored, type Outcome, type Submission } from './submission';

/** Nothing has to be looked up before it is stored. */
const isPlain = ({ responses, idempotency }: Submission): boolean =>
  idempotency === null &&
  responses.length > 0 &&
  responses.every((facts) => externalIdOf(facts) === null);

const storedOutcome = ({ responses, answer }: Submission): Outcome => ({
  kind: 'stored',
  answer: answer(responses.map((facts) => ({ status: 'created', ...describeStored(facts) }))),
  created: responses,
});

/**
 * Stores submissions, with the points of their limits, in a single statement, where the database can do
 * that and nothing has to be looked up first. When a limit is reached the points are taken by then, and
 * the submissions that may pass are stored in a transaction.
 * @returns null when it must be done the other way; nothing was written then
 */
export const commitAtOnce = async (
  store: Store,
  submissions: readonly Submission[]
): Promise<Outcome[] | null> => {
  if (!submissions.every(isPlain)) return null;
  const requests = submissions.map(({ counters }) => counters ?? []);
  const facts = submissions.flatMap(({ responses }) => responses.flat());
  let written: Awaited<ReturnType<Store['facts']['insertAtOnce']>>;
  try {
    written = await store.facts.insertAtOnce(facts, pointsOf(requests), Date.now());
  } catch (error) {
    // What is wrong is found, and told, in the transaction that comes instead.
    if (isConnectionLoss(error)) throw error;
    return null;
  }
  if (!written) return null;
  const { stored, counters } = written;
  if (stored) return submissions.map(storedOutcome);
  const refusals = judgeRequests(requests, counters);
  return commitSubmissions(store, submissions, () => Promise.resolve(refusals));
};
