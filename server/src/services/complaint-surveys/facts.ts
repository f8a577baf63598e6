import {
  COMPLAINT_QUESTIONS,
  type ComplaintQuestion,
} from '../../../../shared/contracts/complaint-filing';
import { scaleId } from '../../../../shared/scale';
import { localDateOf } from '../../calendar';
import type { ComplaintSurvey } from '../../store/complaint-contact-types';
import { createDocumentId } from '../../store/document-id';
import type { Fact } from '../../store/types';

/** Metrics of the two questions: apart from `csat`, whose numbers they must not mix into. */
export const SURVEY_METRICS: Readonly<Record<ComplaintQuestion, string>> = {
  outcome: 'complaint_outcome',
  process: 'complaint_process',
};

export const SURVEY_SCALE = { min: 1, max: 5 } as const;

export const isScore = (score: unknown): score is number =>
  Number.isInteger(score) &&
  (score as number) >= SURVEY_SCALE.min &&
  (score as number) <= SURVEY_SCALE.max;

/** Where facts of answers come from, and what one closing is called there. */
export const SURVEY_SOURCE = 'cx:complaint';
export const externalIdOf = ({ complaint, closure }: ComplaintSurvey): string =>
  `${complaint}:${closure}`;

/**
 * Answers as facts, under what the case was when it was asked about. A changed answer keeps the moment of
 * the first, so that no day but its own changes.
 */
export const surveyFacts = (
  survey: ComplaintSurvey & { answeredAt: number },
  responseId: string
): Fact[] => {
  const { attribution, answeredAt } = survey;
  const { timeZone, ...context } = attribution;
  const occurredAt = new Date(answeredAt);
  const answered = COMPLAINT_QUESTIONS.flatMap((question) => {
    const score = survey[question];
    return score === null ? [] : [{ metric: SURVEY_METRICS[question], score }];
  });
  return answered.map(({ metric, score }, position) => ({
    documentId: createDocumentId(),
    responseId,
    position,
    leads: position === 0,
    metric,
    question: null,
    survey: null,
    surveyVersion: null,
    score,
    scale: scaleId(SURVEY_SCALE),
    comment: null,
    journey: null,
    journeyVersion: null,
    stage: null,
    segment: null,
    ...context,
    occurredAt,
    localDate: localDateOf(occurredAt, timeZone),
    timeZone,
    source: SURVEY_SOURCE,
    externalId: externalIdOf(survey),
    exclusion: null,
  }));
};
