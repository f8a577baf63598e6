import { localDateOf } from '../../calendar';
import { DEFAULT_SCALES, isMetric, METRICS } from '../../../../shared/metrics';
import { isOnScale, scaleId, type Scale } from '../../../../shared/scale';
import type { Fact } from '../../store/types';
import type { JourneyReference, ReferenceService, SurveyReference } from '../reference';
import type { Caller } from './caller';
import { createDocumentId } from './document-id';
import type { Fault } from './faults';
import { readResponse, type ReadAnswer, type ReadResponse } from './read-response';

export interface PrepareOptions {
  reference: Pick<ReferenceService, 'touchpoint' | 'location' | 'survey' | 'journey' | 'customer'>;
  /** Zone of responses that name no location. */
  timeZone: string;
  unknownCustomers: 'accept' | 'reject';
}

export type Prepared = { facts: Fact[]; faults: null } | { facts: null; faults: Fault[] };

type ReportAt = (path: string[], message: string) => void;

/** A key that facts may refer to: it exists and is not archived. */
const isOpen = (
  found: { archived: boolean } | null,
  kind: string,
  key: string,
  path: string[],
  report: ReportAt
): boolean => {
  if (found === null) report(path, `there is no ${kind} with the key ${key}`);
  else if (found.archived) report(path, `${kind} ${key} is archived and takes no more feedback`);
  return found !== null && !found.archived;
};

const checkTouchpoint = async (
  key: string | null | undefined,
  path: string[],
  { reference }: PrepareOptions,
  report: ReportAt
): Promise<void> => {
  if (!key) return;
  isOpen(await reference.touchpoint(key), 'touchpoint', key, path, report);
};

const zoneOf = async (
  key: string | null,
  { reference, timeZone }: PrepareOptions,
  report: ReportAt
): Promise<string> => {
  if (key === null) return timeZone;
  const location = await reference.location(key);
  return isOpen(location, 'location', key, ['location'], report) && location
    ? location.timeZone
    : timeZone;
};

const findSurvey = async (
  key: string | null,
  { reference }: PrepareOptions,
  report: ReportAt
): Promise<SurveyReference | null> => {
  if (key === null) return null;
  const survey = await reference.survey(key);
  return isOpen(survey, 'survey', key, ['survey'], report) ? survey : null;
};

const findJourney = async (
  key: string | null,
  { reference }: PrepareOptions,
  report: ReportAt
): Promise<JourneyReference | null> => {
  if (key === null) return null;
  const journey = await reference.journey(key);
  if (journey?.published) return journey;
  report(
    ['journey'],
    journey
      ? `journey ${key} is not published, so nothing can refer to it yet`
      : `there is no journey with the key ${key}`
  );
  return null;
};

const checkStage = (
  stage: string | null | undefined,
  path: string[],
  journey: JourneyReference | null,
  report: ReportAt
): void => {
  if (!stage || !journey || journey.stages.has(stage)) return;
  const stages = [...journey.stages].join(', ') || 'none';
  report(path, `journey ${journey.key} has no stage ${stage}; its stages are: ${stages}`);
};

interface Asked {
  metric: string;
  scale: Scale;
}

const askedByQuestion = (
  answer: ReadAnswer,
  question: string,
  survey: SurveyReference,
  report: (property: string, message: string) => void
): Asked | null => {
  const asked = survey.questions.get(question);
  if (!asked) {
    const known = [...survey.questions.keys()].join(', ');
    report(
      'question',
      `survey ${survey.key} has no question ${question}; its questions are: ${known}`
    );
    return null;
  }
  if (answer.metric !== null && answer.metric !== asked.metric) {
    report('metric', `question ${question} measures ${asked.metric}, not ${answer.metric}`);
  }
  const { topBox: _, ...plain } = asked.scale;
  if (answer.scale && scaleId(answer.scale) !== scaleId(plain)) {
    report(
      'scale',
      `question ${question} is asked on ${scaleId(plain)}, not ${scaleId(answer.scale)}`
    );
  }
  return { metric: asked.metric, scale: asked.scale };
};

const askedByMetric = (
  answer: ReadAnswer,
  report: (property: string, message: string) => void
): Asked | null => {
  if (answer.metric === null) return null;
  if (!isMetric(answer.metric)) {
    report(
      'metric',
      `metric must be one of: ${METRICS.join(', ')}; other metrics need the survey's question`
    );
    return null;
  }
  return { metric: answer.metric, scale: answer.scale ?? DEFAULT_SCALES[answer.metric] };
};

/** What an answer measures and on which scale; null when that can't be told, which is reported. */
const askedBy = (
  answer: ReadAnswer,
  index: number,
  response: ReadResponse,
  survey: SurveyReference | null,
  reportAt: ReportAt
): Asked | null => {
  const report = (property: string, message: string) =>
    reportAt(['answers', String(index), property], `answers[${index}]: ${message}`);
  if (answer.question === null) return askedByMetric(answer, report);
  if (response.survey === null)
    report('question', 'question is one of a survey: survey is required');
  return survey ? askedByQuestion(answer, answer.question, survey, report) : null;
};

const checkScore = (answer: ReadAnswer, index: number, asked: Asked, report: ReportAt): void => {
  if (!Number.isInteger(answer.score) || isOnScale(answer.score, asked.scale)) return;
  report(
    ['answers', String(index), 'score'],
    `answers[${index}].score must be a whole number from ${asked.scale.min} to ${asked.scale.max}, not ${answer.score}`
  );
};

const checkAnswers = async (
  response: ReadResponse,
  survey: SurveyReference | null,
  journey: JourneyReference | null,
  options: PrepareOptions,
  report: ReportAt
): Promise<(Asked | null)[]> => {
  const all: (Asked | null)[] = [];
  for (const [index, answer] of response.answers.entries()) {
    const path = ['answers', String(index)];
    const asked = askedBy(answer, index, response, survey, report);
    if (asked) checkScore(answer, index, asked, report);
    await checkTouchpoint(answer.touchpoint, [...path, 'touchpoint'], options, report);
    if (answer.stage && response.journey === null) {
      report([...path, 'stage'], `answers[${index}].stage needs the response's journey`);
    }
    checkStage(answer.stage, [...path, 'stage'], journey, report);
    all.push(asked);
  }
  return all;
};

const findCustomer = async (
  key: string | null,
  { reference, unknownCustomers }: PrepareOptions,
  report: ReportAt
) => {
  if (key === null) return null;
  const customer = await reference.customer(key);
  if (customer === null && unknownCustomers === 'reject') {
    report(['customer'], `there is no customer with the key ${key}`);
  }
  return customer;
};

/**
 * Checks one response and freezes it into the facts to store, one an answer. Writes nothing.
 * A customer need not be known (unless the host says so): a shop must not lose feedback because its
 * customers were not synchronised yet. When the customer is known, the segment of that moment is frozen.
 * @returns the facts, or everything that is wrong with the response
 */
export const prepareResponse = async (
  input: unknown,
  caller: Caller,
  options: PrepareOptions,
  now = Date.now()
): Promise<Prepared> => {
  const { response, faults } = readResponse(input, caller, now);
  const report: ReportAt = (path, message) => faults.push({ path, message });
  const survey = await findSurvey(response.survey, options, report);
  const journey = await findJourney(response.journey, options, report);
  const timeZone = await zoneOf(response.location, options, report);
  await checkTouchpoint(response.touchpoint, ['touchpoint'], options, report);
  checkStage(response.stage, ['stage'], journey, report);
  const asked = await checkAnswers(response, survey, journey, options, report);
  const customer = await findCustomer(response.customer, options, report);
  if (faults.length > 0) return { facts: null, faults };

  const occurredAt = response.occurredAt ?? new Date(now);
  const { answers, externalId, ...context } = response;
  const frozen = {
    ...context,
    responseId: createDocumentId(),
    surveyVersion: survey?.version ?? null,
    journeyVersion: null,
    segment: response.segment ?? customer?.segment ?? null,
    language: response.language ?? customer?.language ?? null,
    occurredAt,
    localDate: localDateOf(occurredAt, timeZone),
    timeZone,
    externalId,
    exclusion: null,
  };
  const facts = answers.flatMap((answer, position): Fact[] => {
    const question = asked[position];
    if (!question) return [];
    return [
      {
        ...frozen,
        documentId: createDocumentId(),
        position,
        leads: position === 0,
        metric: question.metric,
        question: answer.question,
        score: answer.score === 0 ? 0 : answer.score,
        scale: scaleId(question.scale),
        comment: answer.comment,
        touchpoint: answer.touchpoint === undefined ? response.touchpoint : answer.touchpoint,
        stage: answer.stage === undefined ? response.stage : answer.stage,
      },
    ];
  });
  return { facts, faults: null };
};
