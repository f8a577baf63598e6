import type { Channel } from '../../../../shared/dimensions';
import { CHANNELS } from '../../../../shared/dimensions';
import type { Scale } from '../../../../shared/scale';
import { mayStateSegment, mayStateSource, type Caller } from './caller';
import type { Fault } from './faults';
import {
  isJson,
  readChoice,
  readComment,
  readInstant,
  readLanguage,
  readScale,
  readText,
  reportForeign,
  type Json,
  type Report,
} from './read-values';

export const MAX_ANSWERS = 50;
export const MAX_COMMENT = 5_000;
const MAX_KEY = 100;
const MAX_EXTERNAL_ID = 150;

/** An answer whose values have the right shape; nothing was looked up yet. */
export interface ReadAnswer {
  metric: string | null;
  question: string | null;
  score: number;
  comment: string | null;
  scale: Scale | null;
  /** `undefined`: the response's. */
  touchpoint: string | null | undefined;
  stage: string | null | undefined;
}

/** A response whose values have the right shape. */
export interface ReadResponse {
  answers: ReadAnswer[];
  survey: string | null;
  touchpoint: string | null;
  journey: string | null;
  stage: string | null;
  location: string | null;
  channel: Channel | null;
  customer: string | null;
  segment: string | null;
  language: string | null;
  occurredAt: Date | null;
  source: string | null;
  externalId: string | null;
}

const ANSWER_PROPERTIES: ReadonlySet<string> = new Set([
  'metric',
  'question',
  'score',
  'comment',
  'scale',
  'touchpoint',
  'stage',
]);
const RESPONSE_PROPERTIES: ReadonlySet<string> = new Set([
  'answers',
  'survey',
  'touchpoint',
  'journey',
  'stage',
  'location',
  'channel',
  'customer',
  'segment',
  'language',
  'occurredAt',
  'source',
  'externalId',
  'siteKey',
]);

const readAnswer = (value: unknown, index: number, faults: Fault[]): ReadAnswer => {
  const report: Report = (property, message) => {
    const path = ['answers', String(index)];
    faults.push({
      path: property ? [...path, property] : path,
      message: `answers[${index}]${property ? '.' : ' '}${message}`,
    });
  };
  const from: Json = isJson(value) ? value : {};
  if (!isJson(value)) report('', 'must be an object { metric, score }');
  reportForeign(from, ANSWER_PROPERTIES, (name, message) =>
    faults.push({
      path: ['answers', String(index), name],
      message: `answers[${index}]: ${message}`,
    })
  );
  const metric = readText(from, 'metric', 50, report);
  const question = readText(from, 'question', MAX_KEY, report);
  if (
    isJson(value) &&
    metric === null &&
    question === null &&
    from.metric == null &&
    from.question == null
  ) {
    report('metric', 'metric (or question) is required');
  }
  if (isJson(value) && !Number.isInteger(from.score))
    report('score', 'score must be a whole number');
  return {
    metric,
    question,
    score: from.score as number,
    comment: readComment(from, MAX_COMMENT, report),
    scale: readScale(from, metric, report),
    touchpoint:
      from.touchpoint === undefined ? undefined : readText(from, 'touchpoint', MAX_KEY, report),
    stage: from.stage === undefined ? undefined : readText(from, 'stage', MAX_KEY, report),
  };
};

const readAnswers = (value: unknown, faults: Fault[]): ReadAnswer[] => {
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_ANSWERS) {
    faults.push({
      path: ['answers'],
      message: `answers must be a list of 1 to ${MAX_ANSWERS} answers`,
    });
    return [];
  }
  const answers: ReadAnswer[] = [];
  for (let index = 0; index < value.length; index += 1) {
    answers.push(readAnswer(value[index], index, faults));
  }
  return answers;
};

/** What only some callers may say, and that an external id needs a source. */
const checkProvenance = (
  response: ReadResponse,
  from: Json,
  caller: Caller,
  report: Report
): void => {
  if (from.segment != null && !mayStateSegment(caller)) {
    report(
      'segment',
      'segment is taken from the customer; only an API token or a role may state it'
    );
  }
  for (const name of ['source', 'externalId'] as const) {
    if (from[name] != null && !mayStateSource(caller)) {
      report(name, `${name} may be stated with an API token only`);
    }
  }
  if (response.externalId !== null && response.source === null && from.source == null) {
    report('source', 'source is required with externalId: the pair tells duplicates');
  }
  if (response.stage !== null && response.journey === null && from.journey == null) {
    report('journey', 'journey is required with stage');
  }
};

/**
 * Reads one response from parsed JSON. Pure: looks nothing up.
 * @param now milliseconds since 1970, against which future dates are refused
 * @returns every fault found; the response is usable only when there is none
 */
export const readResponse = (
  input: unknown,
  caller: Caller,
  now: number
): { response: ReadResponse; faults: Fault[] } => {
  const faults: Fault[] = [];
  const report: Report = (property, message) => faults.push({ path: [property], message });
  if (!isJson(input))
    faults.push({ path: [], message: 'a response must be a JSON object with answers' });
  const from: Json = isJson(input) ? input : {};
  reportForeign(from, RESPONSE_PROPERTIES, report);
  const response: ReadResponse = {
    answers: isJson(input) ? readAnswers(from.answers, faults) : [],
    survey: readText(from, 'survey', MAX_KEY, report),
    touchpoint: readText(from, 'touchpoint', MAX_KEY, report),
    journey: readText(from, 'journey', MAX_KEY, report),
    stage: readText(from, 'stage', MAX_KEY, report),
    location: readText(from, 'location', MAX_KEY, report),
    channel: readChoice(from, 'channel', CHANNELS, report),
    customer: readText(from, 'customer', MAX_KEY, report),
    segment: readText(from, 'segment', MAX_KEY, report),
    language: readLanguage(from, report),
    occurredAt: readInstant(from, now, report),
    source: readText(from, 'source', MAX_KEY, report),
    externalId: readText(from, 'externalId', MAX_EXTERNAL_ID, report),
  };
  checkProvenance(response, from, caller, report);
  return { response, faults };
};
