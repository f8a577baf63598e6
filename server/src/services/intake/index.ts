import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { SubmitFeedbackBatch } from '../../../../shared/contracts/feedback';
import type { Options } from '../../config/options';
import type { Fact } from '../../store/types';
import { getService } from '../get-service';
import { announce } from './announce';
import { readBatch } from './batch';
import type { Caller } from './caller';
import { commitSubmissions, findAnswered } from './commit-submissions';
import { validationError, within, type Fault } from './faults';
import { createGroupCommit } from './group-commit';
import { hashOfBody, hashOfKey, KEPT_HOURS, type Idempotency } from './idempotency';
import { isConnectionLoss, isUniqueViolation } from './database-errors';
import { prepareResponse, type Prepared, type PrepareOptions } from './prepare-response';
import { createRateLimits } from './rate-limit';
import type { Answer, Outcome, StoredResult, Submission } from './submission';

export type { Caller } from './caller';
export type { Prepared } from './prepare-response';
export type { Fault } from './faults';

/** How a request is answered: its status, and its body as value or as the very text of the first time. */
export type Submitted =
  | { status: number; body: unknown; replayed: false }
  | { status: number; text: string; replayed: true };

export interface SubmitOptions {
  caller: Caller;
  /** The client's Idempotency-Key. */
  idempotencyKey?: string | null;
}

const CONFLICT =
  'This Idempotency-Key was used with another body; send the same body to get its answer, or use a new key';

/** Strapi's error classes have none for 409, and its formatter shapes any `HttpError`. */
const conflict = () =>
  Object.assign(new errors.HttpError(CONFLICT), { status: 409, name: 'ConflictError' });

const answerSingle = (results: readonly StoredResult[]): Answer => {
  const [result] = results;
  if (result?.status === 'duplicate') {
    return { status: 200, body: { data: { duplicate: true, responseId: result.responseId } } };
  }
  const { status: _, ...stored } = result ?? { status: 'created' };
  return { status: 201, body: { data: stored } };
};

const answerBatch = (results: readonly SubmitFeedbackBatch.Result[]): Answer => {
  const count = (status: SubmitFeedbackBatch.Result['status']) =>
    results.filter((result) => result.status === status).length;
  const data: SubmitFeedbackBatch.Response['data'] = {
    created: count('created'),
    duplicates: count('duplicate'),
    rejected: count('rejected'),
    results: [...results],
  };
  return { status: 200, body: { data } };
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

/** Takes feedback in: checks it, commits it in groups, tells listeners. */
export const createIntakeService = ({ strapi }: { strapi: Core.Strapi }) => {
  const option = <Name extends keyof Options>(name: Name) =>
    strapi.plugin('cx').config(name) as Options[Name];
  const intake = option('intake');
  const timeZone = option('timeZone');
  const store = getService('store', { strapi });
  const reference = getService('reference', { strapi });

  const commit = async (submissions: readonly Submission[]): Promise<Outcome[]> => {
    try {
      return await commitSubmissions(store, submissions);
    } catch (error) {
      // Another instance stored the same external id meanwhile; read again, it is a duplicate.
      if (submissions.length > 1 || !isUniqueViolation(error)) throw error;
      return commitSubmissions(store, submissions);
    }
  };

  const group = createGroupCommit<Submission, Outcome>({
    commit,
    largest: intake.maxGroup,
    isHopeless: isConnectionLoss,
  });

  /** Inside the host's own transaction nobody else's feedback may depend on its end. */
  const store1 = async (submission: Submission): Promise<Outcome> => {
    if (!strapi.db.inTransaction()) return group.submit(submission);
    const [outcome] = await commit([submission]);
    if (!outcome) throw new Error('the store gave no outcome');
    return outcome;
  };

  const finish = (outcome: Outcome): Submitted => {
    if (outcome.kind === 'conflict') throw conflict();
    if (outcome.kind === 'replayed') {
      return { status: outcome.status, text: outcome.body, replayed: true };
    }
    announce(strapi, outcome.created);
    return { ...outcome.answer, replayed: false };
  };

  /** A faulty repetition of a request that was accepted once still gets its first answer. */
  const refuse = async (
    faults: readonly Fault[],
    idempotency: Idempotency | null
  ): Promise<Submitted> => {
    const before = idempotency && (await findAnswered(store, idempotency));
    if (!before) throw validationError(faults);
    if (before.bodyHash !== idempotency?.bodyHash) throw conflict();
    return { status: before.status, text: before.body, replayed: true };
  };

  const idempotencyOf = (
    input: unknown,
    { caller, idempotencyKey }: SubmitOptions,
    endpoint: string
  ): Idempotency | null =>
    idempotencyKey
      ? { key: hashOfKey(idempotencyKey, caller, endpoint), bodyHash: hashOfBody(input) }
      : null;

  const prepare = (
    input: unknown,
    caller: Caller,
    more: { now?: number; reference?: PrepareOptions['reference'] } = {}
  ): Promise<Prepared> => {
    const { unknownCustomers } = intake;
    const known = more.reference ?? reference;
    return prepareResponse(
      input,
      caller,
      { reference: known, timeZone, unknownCustomers },
      more.now
    );
  };

  return {
    rateLimits: createRateLimits({ strapi }),

    /** Checks one response and freezes it into facts, without writing anything. */
    prepareResponse: prepare,

    /**
     * Stores one response; resolves once it is committed.
     * @throws ValidationError with every fault; HttpError 409 when the key belongs to another body
     */
    async submit(input: unknown, options: SubmitOptions): Promise<Submitted> {
      const idempotency = idempotencyOf(input, options, 'feedback');
      const prepared = await prepare(input, options.caller);
      if (prepared.faults) return refuse(prepared.faults, idempotency);
      return finish(
        await store1({ responses: [prepared.facts], idempotency, answer: answerSingle })
      );
    },

    /**
     * Stores up to 1,000 responses with a result for each, or (`allOrNothing`) all of them or none.
     * @throws ValidationError for a faulty envelope, or with every fault when all or nothing was asked
     */
    async submitBatch(input: unknown, options: SubmitOptions): Promise<Submitted> {
      const idempotency = idempotencyOf(input, options, 'feedback/batch');
      const batch = readBatch(input);
      if (batch.faults) return refuse(batch.faults, idempotency);
      const now = Date.now();
      const prepared = await Promise.all(
        batch.responses.map((response) => prepare(response, options.caller, { now }))
      );
      const faults = prepared.flatMap((response, index) =>
        within(['responses', String(index)], response.faults ?? [])
      );
      if (batch.allOrNothing && faults.length > 0) return refuse(faults, idempotency);
      const responses = prepared.flatMap((response): Fact[][] =>
        response.facts ? [response.facts] : []
      );
      const answer = (stored: readonly StoredResult[]) => answerBatch(interleave(prepared, stored));
      return finish(await store1({ responses, idempotency, answer }));
    },

    /** Forgets idempotency keys that are older than a retry can be; returns how many. */
    forgetIdempotencyKeys: (): Promise<number> =>
      store.idempotency.forget(new Date(Date.now() - KEPT_HOURS * 3_600_000)),
  };
};

export type IntakeService = ReturnType<typeof createIntakeService>;
