import type { Fact, RememberedAnswer, Store, Transaction } from '../../store/types';
import { describeStored, type Outcome, type StoredResult, type Submission } from './submission';

type Claim = 'ours' | RememberedAnswer;

/** How a submission stands towards its idempotency key. */
type Standing =
  | { kind: 'first' }
  | { kind: 'repeats'; first: Submission }
  | { kind: 'answered'; answer: RememberedAnswer };

/**
 * Claims the keys of all submissions. A key that comes twice in one group belongs to the first of them;
 * the others wait for its answer.
 */
const claimKeys = async (
  store: Store,
  trx: Transaction,
  submissions: readonly Submission[]
): Promise<Map<Submission, Standing>> => {
  const owners = new Map<string, Submission>();
  for (const submission of submissions) {
    const key = submission.idempotency?.key;
    if (key !== undefined && !owners.has(key)) owners.set(key, submission);
  }
  const keys = [...owners.values()].flatMap((owner) => owner.idempotency ?? []);
  const answers = keys.length > 0 ? await store.idempotency.claim(trx, keys) : [];
  const claims = new Map<string, Claim>(
    keys.map(({ key }, index) => [key, answers[index] ?? 'ours'])
  );

  return new Map(
    submissions.map((submission): [Submission, Standing] => {
      const key = submission.idempotency?.key;
      const owner = key === undefined ? submission : owners.get(key);
      const claim = key === undefined ? 'ours' : claims.get(key);
      if (claim !== undefined && claim !== 'ours')
        return [submission, { kind: 'answered', answer: claim }];
      if (owner === undefined || owner === submission) return [submission, { kind: 'first' }];
      return [submission, { kind: 'repeats', first: owner }];
    })
  );
};

export const externalKey = (source: string, externalId: string): string =>
  `${source}\u0000${externalId}`;

const externalKeyOf = (fact: Fact | undefined): string | null =>
  fact && fact.source !== null && fact.externalId !== null
    ? externalKey(fact.source, fact.externalId)
    : null;

const findStored = (
  store: Store,
  trx: Transaction,
  submissions: readonly Submission[]
): Promise<Map<string, string>> => {
  const ids = submissions.flatMap(({ responses }) =>
    responses.flatMap(([first]) =>
      first && first.source !== null && first.externalId !== null
        ? [{ source: first.source, externalId: first.externalId }]
        : []
    )
  );
  return ids.length > 0 ? store.facts.findExternal(trx, ids) : Promise.resolve(new Map());
};

/** Sorts responses into new ones and those seen before, in the store or earlier in this very group. */
const tellDuplicates = (submission: Submission, seen: Map<string, string>) => {
  const created: (readonly Fact[])[] = [];
  const results = submission.responses.map((facts): StoredResult => {
    const key = externalKeyOf(facts[0]);
    const before = key === null ? undefined : seen.get(key);
    if (before !== undefined) return { status: 'duplicate', responseId: before };
    if (key !== null && facts[0]) seen.set(key, facts[0].responseId);
    created.push(facts);
    return { status: 'created', ...describeStored(facts) };
  });
  return { created, results };
};

const resolveRepeat = (
  submission: Submission,
  standing: Exclude<Standing, { kind: 'first' }>,
  outcomes: ReadonlyMap<Submission, Outcome>
): Outcome => {
  if (standing.kind === 'answered') {
    const same = standing.answer.bodyHash === submission.idempotency?.bodyHash;
    return same
      ? { kind: 'replayed', status: standing.answer.status, body: standing.answer.body }
      : { kind: 'conflict' };
  }
  const first = outcomes.get(standing.first);
  const same = standing.first.idempotency?.bodyHash === submission.idempotency?.bodyHash;
  if (!same || first?.kind !== 'stored') return { kind: 'conflict' };
  return { kind: 'replayed', status: first.answer.status, body: JSON.stringify(first.answer.body) };
};

const storeNew = async (
  store: Store,
  trx: Transaction,
  submissions: readonly Submission[]
): Promise<Map<Submission, Outcome>> => {
  const seen = await findStored(store, trx, submissions);
  const outcomes = new Map<Submission, Outcome>();
  const facts: Fact[] = [];
  const answers: { key: string; status: number; body: string }[] = [];
  for (const submission of submissions) {
    const { created, results } = tellDuplicates(submission, seen);
    const answer = submission.answer(results);
    for (const response of created) facts.push(...response);
    outcomes.set(submission, { kind: 'stored', answer, created });
    if (submission.idempotency) {
      const { key } = submission.idempotency;
      answers.push({ key, status: answer.status, body: JSON.stringify(answer.body) });
    }
  }
  if (facts.length > 0) await store.facts.insert(trx, facts);
  if (answers.length > 0) await store.idempotency.remember(trx, answers);
  return outcomes;
};

/** Stores all submissions in one transaction: all of them, or on an error none. */
export const commitSubmissions = (
  store: Store,
  submissions: readonly Submission[]
): Promise<Outcome[]> =>
  store.transaction(async (trx) => {
    const standings = await claimKeys(store, trx, submissions);
    const fresh = submissions.filter((submission) => standings.get(submission)?.kind === 'first');
    const outcomes = await storeNew(store, trx, fresh);
    return submissions.map((submission): Outcome => {
      const standing = standings.get(submission);
      const outcome = outcomes.get(submission);
      if (outcome) return outcome;
      if (!standing || standing.kind === 'first') throw new Error('a submission was left out');
      return resolveRepeat(submission, standing, outcomes);
    });
  });

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
