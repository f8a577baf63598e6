import type { Fact, Store, Transaction } from '../../store/types';
import { claimKeys, repeat } from './claim-keys';
import type { Counter, Refusal } from './rate-limit';
import { describeStored, type Outcome, type StoredResult, type Submission } from './submission';

/** Where a response came from, by which duplicates are told; null where nothing was stated. */
export const externalIdOf = (
  facts: readonly Fact[]
): { source: string; externalId: string } | null => {
  const [first] = facts;
  return first && first.source !== null && first.externalId !== null
    ? { source: first.source, externalId: first.externalId }
    : null;
};

/** The key under which `Store.facts.findExternal` gives what it found. */
export const externalKeyOf = (facts: readonly Fact[]): string | null => {
  const id = externalIdOf(facts);
  return id && `${id.source}\u0000${id.externalId}`;
};

const findStored = (
  store: Store,
  trx: Transaction,
  submissions: readonly Submission[]
): Promise<Map<string, string>> => {
  const ids = submissions.flatMap(({ responses }) =>
    responses.flatMap((facts) => externalIdOf(facts) ?? [])
  );
  return ids.length > 0 ? store.facts.findExternal(trx, ids) : Promise.resolve(new Map());
};

/** Sorts responses into new ones and those seen before, in the store or earlier in this very group. */
const tellDuplicates = (submission: Submission, seen: Map<string, string>) => {
  const created: (readonly Fact[])[] = [];
  const results = submission.responses.map((facts): StoredResult => {
    const key = externalKeyOf(facts);
    const before = key === null ? undefined : seen.get(key);
    if (before !== undefined) return { status: 'duplicate', responseId: before };
    const stored = describeStored(facts);
    if (key !== null) seen.set(key, stored.responseId);
    created.push(facts);
    return { status: 'created', ...stored };
  });
  return { created, results };
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

/** Takes the submissions' points from the counters of their limits; tells which of them must not pass. */
export type TakePoints = (
  trx: Transaction,
  requests: readonly (readonly Counter[])[]
) => Promise<(Refusal | null)[]>;

const takeNone: TakePoints = (_trx, requests) => Promise.resolve(requests.map(() => null));

/**
 * Stores all submissions in one transaction: all of them, or on an error none. Those that break a limit
 * are left out, and only counted.
 */
export const commitSubmissions = (
  store: Store,
  submissions: readonly Submission[],
  takePoints = takeNone
): Promise<Outcome[]> =>
  store.transaction(async (trx) => {
    const refusals = await takePoints(
      trx,
      submissions.map(({ counters }) => counters ?? [])
    );
    const admitted = submissions.filter((_, index) => !refusals[index]);
    const standings = await claimKeys(store, trx, admitted);
    const fresh = admitted.filter((submission) => standings.get(submission)?.kind === 'first');
    const outcomes = await storeNew(store, trx, fresh);
    return submissions.map((submission, index): Outcome => {
      const refusal = refusals[index];
      if (refusal) return { kind: 'limited', refusal };
      const standing = standings.get(submission);
      const outcome = outcomes.get(submission);
      if (outcome) return outcome;
      if (!standing || standing.kind === 'first') throw new Error('a submission was left out');
      return repeat(submission, standing, outcomes);
    });
  });
