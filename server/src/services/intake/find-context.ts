import { why } from '../../../../shared/rejection';
import type { Metric } from '../../../../shared/metrics';
import type { Scale } from '../../../../shared/scale';
import type {
  CustomerReference,
  JourneyReference,
  ReferenceService,
  SurveyReference,
} from '../reference';
import type { ReadResponse } from './read-response';
import type { Report } from './read-values';

/** Where keys are looked up. */
export type References = Pick<
  ReferenceService,
  'touchpoint' | 'location' | 'survey' | 'journey' | 'customer'
>;

export interface PrepareOptions {
  reference: References;
  /** Zone of responses that name no location. */
  timeZone: string;
  /** Scale of answers that state none and answer no survey question. */
  scaleOf: (metric: Metric) => Scale;
  unknownCustomers: 'accept' | 'reject';
}

/** What the keys of a response stand for; null where there is none, or none that takes feedback. */
export interface ResponseContext {
  survey: SurveyReference | null;
  journey: JourneyReference | null;
  customer: CustomerReference | null;
  timeZone: string;
}

/** What something new may refer to: it exists and is not archived. */
export const open = <Found extends { archived: boolean }>(
  found: Found | null,
  kind: string,
  key: string,
  report: Report,
  taking = 'feedback'
): Found | null => {
  if (found && !found.archived) return found;
  report(
    kind,
    found
      ? `${kind} ${key} is archived and takes no more ${taking}`
      : `there is no ${kind} with the key ${key}`,
    found ? why('archived', { key }) : why('missing', { key })
  );
  return null;
};

export const checkTouchpoint = async (
  key: string | null | undefined,
  reference: References,
  report: Report
): Promise<void> => {
  if (key) open(await reference.touchpoint(key), 'touchpoint', key, report);
};

const findJourney = async (key: string, reference: References, report: Report) => {
  const journey = await reference.journey(key);
  if (journey?.published) return journey;
  const message = journey
    ? `journey ${key} is not published, so feedback can't refer to it yet`
    : `there is no journey with the key ${key}`;
  report('journey', message, journey ? why('unpublished', { key }) : why('missing', { key }));
  return null;
};

export const checkStage = (
  stage: string | null | undefined,
  journey: JourneyReference | null,
  report: Report
): void => {
  if (!stage || !journey || journey.stages.has(stage)) return;
  const known = [...journey.stages].join(', ') || 'none';
  report(
    'stage',
    `journey ${journey.key} has no stage ${stage}; its stages are: ${known}`,
    why('noStage', { journey: journey.key, stage, known })
  );
};

const findCustomer = async (key: string, options: PrepareOptions, report: Report) => {
  const customer = await options.reference.customer(key);
  if (!customer && options.unknownCustomers === 'reject') {
    report('customer', `there is no customer with the key ${key}`, why('missing', { key }));
  }
  return customer;
};

/** Looks up what the keys of a response name; every fault found is reported. */
export const findContext = async (
  response: ReadResponse,
  options: PrepareOptions,
  report: Report
): Promise<ResponseContext> => {
  const { reference } = options;
  const { survey, journey, location, customer } = response;
  await checkTouchpoint(response.touchpoint, reference, report);
  const place =
    location === null
      ? null
      : open(await reference.location(location), 'location', location, report);
  const context = {
    survey: survey === null ? null : open(await reference.survey(survey), 'survey', survey, report),
    journey: journey === null ? null : await findJourney(journey, reference, report),
    customer: customer === null ? null : await findCustomer(customer, options, report),
    timeZone: place?.timeZone ?? options.timeZone,
  };
  checkStage(response.stage, context.journey, report);
  return context;
};
