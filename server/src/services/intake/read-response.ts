import { CHANNELS, type Channel } from '../../../../shared/dimensions';
import { why } from '../../../../shared/rejection';
import { mayStateSegment, mayStateSource, type Caller } from './caller';
import type { Fault } from './faults';
import { MAX_KEY, readAnswers, type ReadAnswer } from './read-answer';
import {
  isJson,
  readChoice,
  readInstant,
  readLanguage,
  readText,
  reportForeign,
  type Json,
  type Report,
} from './read-values';

const MAX_EXTERNAL_ID = 150;

/** A response whose values have the right shape; nothing was looked up yet. */
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

const PROPERTIES: ReadonlySet<string> = new Set([
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

/** What only some callers may say, and what needs what. */
const checkTogether = (from: Json, caller: Caller, report: Report): void => {
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
  if (from.externalId != null && from.source == null) {
    report('source', 'source is required with externalId: the pair tells duplicates');
  }
  if (from.stage != null && from.journey == null)
    report('journey', 'journey is required with stage', why('needsJourney'));
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
): { response: ReadResponse | null; faults: Fault[] } => {
  if (!isJson(input)) {
    const message = 'a response must be a JSON object { answers: [{ metric, score }] }';
    return { response: null, faults: [{ path: [], message }] };
  }
  const faults: Fault[] = [];
  const report: Report = (property, message, why) =>
    faults.push({ path: [property], message, ...(why && { why }) });
  const text = (name: string, longest = MAX_KEY) => readText(input, name, longest, report);
  reportForeign(input, PROPERTIES, report);
  checkTogether(input, caller, report);
  const response: ReadResponse = {
    answers: readAnswers(input.answers, faults),
    survey: text('survey'),
    touchpoint: text('touchpoint'),
    journey: text('journey'),
    stage: text('stage'),
    location: text('location'),
    channel: readChoice(input, 'channel', CHANNELS, report),
    customer: text('customer'),
    segment: text('segment'),
    language: readLanguage(input, report),
    occurredAt: readInstant(input, now, report),
    source: text('source'),
    externalId: text('externalId', MAX_EXTERNAL_ID),
  };
  return { response, faults };
};
