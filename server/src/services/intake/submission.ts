import type { SubmitFeedbackBatch, StoredResponse } from '../../../../shared/contracts/feedback';
import { parseScaleId } from '../../../../shared/scale';
import type { Fact } from '../../store/types';
import type { Idempotency } from './idempotency';
import type { Counter, Refusal } from './rate-limit';

/** What became of one response in the store. */
export type StoredResult = Exclude<SubmitFeedbackBatch.Result, SubmitFeedbackBatch.Rejection>;

/** What a request is answered with. */
export interface Answer {
  status: number;
  body: unknown;
}

/** A checked request: the responses to store, and how to answer once they are. */
export interface Submission {
  responses: readonly (readonly Fact[])[];
  idempotency: Idempotency | null;
  /** Counters of limits from which it takes a point. */
  counters?: readonly Counter[];
  /** Pure, because it is called inside the transaction and the answer is remembered there. */
  answer: (results: readonly StoredResult[]) => Answer;
}

export type Outcome =
  | { kind: 'stored'; answer: Answer; created: readonly (readonly Fact[])[] }
  /** The same request came before; this is what it was answered. */
  | { kind: 'replayed'; status: number; body: string }
  /** The idempotency key belongs to another body. */
  | { kind: 'conflict' }
  /** A limit was reached; only its counters were written. */
  | { kind: 'limited'; refusal: Refusal };

const storedScale = (id: string): StoredResponse['answers'][number]['scale'] => {
  const scale = parseScaleId(id) ?? { min: 0, max: 0 };
  return scale.reversed
    ? { min: scale.min, max: scale.max, reversed: true }
    : { min: scale.min, max: scale.max };
};

/** One response as the client is told it was stored. */
export const describeStored = (facts: readonly Fact[]): StoredResponse => {
  const [first] = facts;
  if (!first) throw new RangeError('a response has at least one answer');
  return {
    responseId: first.responseId,
    occurredAt: first.occurredAt.toISOString(),
    localDate: first.localDate,
    answers: facts.map(({ documentId, metric, question, score, scale }) => ({
      documentId,
      metric,
      question,
      score,
      scale: storedScale(scale),
    })),
  };
};
