import { localDateOf } from '../../calendar';
import { why } from '../../../../shared/rejection';
import { scaleId } from '../../../../shared/scale';
import type { VersionSpan } from '../../store/journey-version-types';
import type { Fact } from '../../store/types';
import { askedBy, type Asked } from './asked-by';
import type { Caller } from './caller';
import { createDocumentId } from '../../store/document-id';
import type { Fault } from './faults';
import {
  checkStage,
  checkTouchpoint,
  findContext,
  type PrepareOptions,
  type ResponseContext,
} from './find-context';
import { reportOfAnswer, type ReadAnswer } from './read-answer';
import { readResponse, type ReadResponse } from './read-response';

export type Prepared = { facts: Fact[]; faults: null } | { facts: null; faults: Fault[] };

/** An answer and what it was asked by. */
interface AskedAnswer {
  answer: ReadAnswer;
  asked: Asked;
}

const checkAnswers = async (
  response: ReadResponse,
  context: ResponseContext,
  { reference, scaleOf }: PrepareOptions,
  faults: Fault[]
): Promise<AskedAnswer[]> => {
  const answered: AskedAnswer[] = [];
  const asking = { survey: context.survey, hasSurvey: response.survey !== null, scaleOf };
  for (const [index, answer] of response.answers.entries()) {
    const report = reportOfAnswer(index, faults);
    const asked = askedBy(answer, asking, report);
    await checkTouchpoint(answer.touchpoint, reference, report);
    if (answer.stage && response.journey === null) {
      const message = 'stage is one of a journey, so the response needs journey';
      report('stage', message, why('needsJourney'));
    }
    checkStage(answer.stage, context.journey, report);
    if (asked) answered.push({ answer, asked });
  }
  return answered;
};

/** The version that was in force; null for times before the first, and while the journey was taken back. */
const versionAt = (versions: readonly VersionSpan[], at: number): number | null =>
  [...versions].reverse().find(({ from, until }) => from <= at && (until === null || at < until))
    ?.version ?? null;

/**
 * One fact an answer, each with everything that will ever be known of its context. Written out, because
 * spreading objects of this many properties costs ten times the whole check.
 */
const freeze = (
  response: ReadResponse,
  answered: readonly AskedAnswer[],
  { survey, journey, customer, timeZone }: ResponseContext,
  now: number
): Fact[] => {
  const responseId = createDocumentId();
  const occurredAt = response.occurredAt ?? new Date(now);
  const localDate = localDateOf(occurredAt, timeZone);
  const journeyVersion = journey && versionAt(journey.versions, +occurredAt);
  return answered.map(({ answer, asked }, position) => ({
    documentId: createDocumentId(),
    responseId,
    position,
    leads: position === 0,
    metric: asked.metric,
    question: answer.question,
    survey: response.survey,
    surveyVersion: survey?.version ?? null,
    // JSON knows −0, databases don't.
    score: answer.score === 0 ? 0 : answer.score,
    scale: scaleId(asked.scale),
    comment: answer.comment,
    touchpoint: answer.touchpoint === undefined ? response.touchpoint : answer.touchpoint,
    journey: response.journey,
    journeyVersion,
    stage: answer.stage === undefined ? response.stage : answer.stage,
    location: response.location,
    channel: response.channel,
    customer: response.customer,
    segment: response.segment ?? customer?.segment ?? null,
    language: response.language ?? customer?.language ?? null,
    occurredAt,
    localDate,
    timeZone,
    source: response.source,
    externalId: response.externalId,
    exclusion: null,
  }));
};

/**
 * Checks one response and freezes it into the facts to store. Writes nothing.
 *
 * A customer need not be known (unless the host says so): a shop must not lose feedback because its
 * customers were not synchronised yet. When the customer is known, the segment of this moment is frozen.
 * @param now milliseconds since 1970
 * @returns the facts, or everything that is wrong with the response
 */
export const prepareResponse = async (
  input: unknown,
  caller: Caller,
  options: PrepareOptions,
  now: number
): Promise<Prepared> => {
  const { response, faults } = readResponse(input, caller, now);
  if (!response) return { facts: null, faults };
  const context = await findContext(response, options, (property, message, reason) =>
    faults.push({ path: [property], message, ...(reason && { why: reason }) })
  );
  const answered = await checkAnswers(response, context, options, faults);
  if (faults.length > 0) return { facts: null, faults };
  return { facts: freeze(response, answered, context, now), faults: null };
};
