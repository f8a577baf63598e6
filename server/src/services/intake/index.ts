import type { Core } from '@strapi/strapi';
import type { Options } from '../../config/options';
import type { Fact } from '../../store/types';
import { getService } from '../get-service';
import { announceOnCommit } from './announce';
import { answerBatch, answerSingle } from './answer-request';
import { readBatch } from './batch';
import type { Caller } from './caller';
import { findAnswered } from './claim-keys';
import { commitAtOnce } from './commit-at-once';
import { commitSubmissions } from './commit-submissions';
import { validationError, within, type Fault } from './faults';
import type { PrepareOptions } from './find-context';
import { createGroupCommit } from './group-commit';
import {
  hashOfBody,
  hashOfKey,
  IdempotencyConflictError,
  KEPT_HOURS,
  type Idempotency,
} from './idempotency';
import { isConnectionLoss, isUniqueViolation } from './database-errors';
import { prepareResponse, type Prepared } from './prepare-response';
import { CountersAwayError, createRateLimits, LimitReachedError, type Counter } from './rate-limit';
import type { Outcome, StoredResult, Submission } from './submission';

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
  /** Counters of limits from which the request takes a point. */
  counters?: readonly Counter[];
}

/** A request of which nothing is stored: it only takes its points. */
const NOTHING = { responses: [], idempotency: null, answer: () => ({ status: 204, body: null }) };

/** Takes feedback in: checks it, commits it in groups, tells listeners. */
export const createIntakeService = ({ strapi }: { strapi: Core.Strapi }) => {
  const option = <Name extends keyof Options>(name: Name) =>
    strapi.plugin('cx').config(name) as Options[Name];
  const intake = option('intake');
  const store = getService('store', { strapi });
  const reference = getService('reference', { strapi });
  const rateLimits = createRateLimits({ strapi });

  const commit = async (submissions: readonly Submission[]): Promise<Outcome[]> => {
    // Inside the host's own transaction nothing may be committed before its end.
    const atOnce = strapi.db.inTransaction() ? null : await commitAtOnce(store, submissions);
    if (atOnce) return atOnce;
    try {
      return await commitSubmissions(store, submissions, rateLimits.take);
    } catch (error) {
      if (error instanceof CountersAwayError) {
        return commitSubmissions(store, submissions, (_trx, requests) =>
          rateLimits.takeInMemory(requests, error)
        );
      }
      // Another instance stored the same external id meanwhile; read again, it is a duplicate.
      if (submissions.length > 1 || !isUniqueViolation(error)) throw error;
      return commitSubmissions(store, submissions, rateLimits.take);
    }
  };

  const group = createGroupCommit<Submission, Outcome>({
    commit,
    largest: intake.maxGroup,
    crowds: store.facts.insertsAtOnce ? 2 : 1,
    isHopeless: isConnectionLoss,
  });

  /** Inside the host's own transaction nobody else's feedback may depend on its end. */
  const commitOne = async (submission: Submission): Promise<Outcome> => {
    if (!strapi.db.inTransaction()) return group.submit(submission);
    const [outcome] = await commit([submission]);
    if (!outcome) throw new Error('the store gave no outcome');
    return outcome;
  };

  const finish = async (outcome: Outcome): Promise<Submitted> => {
    if (outcome.kind === 'limited') {
      rateLimits.block(outcome.refusal);
      throw new LimitReachedError(outcome.refusal);
    }
    if (outcome.kind === 'conflict') throw new IdempotencyConflictError();
    if (outcome.kind === 'replayed') {
      return { status: outcome.status, text: outcome.body, replayed: true };
    }
    await announceOnCommit(strapi, outcome.created);
    return { ...outcome.answer, replayed: false };
  };

  /** A faulty repetition of a request that was accepted once still gets its first answer. */
  const refuse = async (
    faults: readonly Fault[],
    idempotency: Idempotency | null,
    { counters = [] }: SubmitOptions
  ): Promise<Submitted> => {
    // Faulty requests count too.
    if (counters.length > 0) await finish(await commitOne({ ...NOTHING, counters }));
    const before = idempotency && (await findAnswered(store, idempotency));
    if (!before) throw validationError(faults);
    if (before.bodyHash !== idempotency?.bodyHash) throw new IdempotencyConflictError();
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
    more: Partial<Pick<PrepareOptions, 'reference' | 'scaleOf'>> & { now?: number } = {}
  ): Promise<Prepared> => {
    const { unknownCustomers } = intake;
    const settings = getService('settings', { strapi });
    const { timeZone } = settings.general();
    const scaleOf = more.scaleOf ?? settings.scaleOf;
    const known = more.reference ?? reference;
    return prepareResponse(
      input,
      caller,
      { reference: known, timeZone, scaleOf, unknownCustomers },
      more.now ?? Date.now()
    );
  };

  return {
    rateLimits,

    /** Checks one response and freezes it into facts, without writing anything. */
    prepareResponse: prepare,

    /**
     * Stores one response; resolves once it is committed.
     * @throws ValidationError with every fault; IdempotencyConflictError for a key of another body;
     * LimitReachedError
     */
    async submit(input: unknown, options: SubmitOptions): Promise<Submitted> {
      const idempotency = idempotencyOf(input, options, 'feedback');
      const { caller, counters } = options;
      const prepared = await prepare(input, caller);
      if (prepared.faults) return refuse(prepared.faults, idempotency, options);
      const responses = [prepared.facts];
      return finish(await commitOne({ responses, idempotency, counters, answer: answerSingle }));
    },

    /**
     * Stores up to 1,000 responses with a result for each, or (`allOrNothing`) all of them or none.
     * @throws ValidationError for a faulty envelope, or with every fault when all or nothing was asked
     */
    async submitBatch(input: unknown, options: SubmitOptions): Promise<Submitted> {
      const idempotency = idempotencyOf(input, options, 'feedback/batch');
      const batch = readBatch(input);
      if (batch.faults) return refuse(batch.faults, idempotency, options);
      const now = Date.now();
      const prepared = await Promise.all(
        batch.responses.map((response) => prepare(response, options.caller, { now }))
      );
      const faults = prepared.flatMap((response, index) =>
        within(['responses', String(index)], response.faults ?? [])
      );
      if (batch.allOrNothing && faults.length > 0) return refuse(faults, idempotency, options);
      const responses = prepared.flatMap((response): Fact[][] =>
        response.facts ? [response.facts] : []
      );
      const answer = (stored: readonly StoredResult[]) => answerBatch(prepared, stored);
      return finish(await commitOne({ responses, idempotency, answer }));
    },

    /** Forgets idempotency keys that are older than a retry can be; returns how many. */
    forgetIdempotencyKeys: (): Promise<number> =>
      store.idempotency.forget(new Date(Date.now() - KEPT_HOURS * 3_600_000)),
  };
};

export type IntakeService = ReturnType<typeof createIntakeService>;
