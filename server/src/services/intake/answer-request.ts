import type { SubmitFeedbackBatch } from '../../../../shared/contracts/feedback';
import type { Prepared } from './prepare-response';
import type { Answer, StoredResult } from './submission';

/** 201 with what was stored; 200 for an external id that was stored before. */
export const answerSingle = ([result]: readonly StoredResult[]): Answer => {
  if (!result) throw new RangeError('a single request has one response');
  if (result.status === 'duplicate') {
    return { status: 200, body: { data: { duplicate: true, responseId: result.responseId } } };
  }
  const { status: _, ...stored } = result;
  return { status: 201, body: { data: stored } };
};

/** Puts the store's results back among the rejected ones, in the order of the request. */
const interleave = (
  prepared: readonly Prepared[],
  stored: readonly StoredResult[]
): SubmitFeedbackBatch.Result[] => {
  let next = 0;
  return prepared.map((response): SubmitFeedbackBatch.Result => {
    if (response.faults) return { status: 'rejected', errors: response.faults };
    const result = stored[next++];
    if (!result) throw new RangeError('the store answered for fewer responses than it was given');
    return result;
  });
};

/** A result for each response of a batch, and how many there are of each kind. */
export const answerBatch = (
  prepared: readonly Prepared[],
  stored: readonly StoredResult[]
): Answer => {
  const results = interleave(prepared, stored);
  const count = (status: SubmitFeedbackBatch.Result['status']) =>
    results.filter((result) => result.status === status).length;
  const data: SubmitFeedbackBatch.Response['data'] = {
    created: count('created'),
    duplicates: count('duplicate'),
    rejected: count('rejected'),
    results,
  };
  return { status: 200, body: { data } };
};
