import { isMetric, METRICS, type Metric } from '../../../../shared/metrics';
import { why } from '../../../../shared/rejection';
import { isOnScale, scaleId, type Scale } from '../../../../shared/scale';
import type { SurveyReference } from '../reference';
import type { ReadAnswer } from './read-answer';
import type { Report } from './read-values';

/** What an answer measures, and on which scale. */
export interface Asked {
  metric: string;
  scale: Scale;
}

type ScaleOf = (metric: Metric) => Scale;

/** In what an answer was asked. */
export interface Asking {
  /** null: none, or none that takes feedback. */
  survey: SurveyReference | null;
  /** Whether the response names one. */
  hasSurvey: boolean;
  /** Scale of a metric where neither answer nor question say one. */
  scaleOf: ScaleOf;
}

const byQuestion = (
  answer: ReadAnswer,
  question: string,
  survey: SurveyReference,
  report: Report
): Asked | null => {
  const asked = survey.questions.get(question);
  if (!asked) {
    const known = [...survey.questions.keys()].join(', ');
    report(
      'question',
      `survey ${survey.key} has no question ${question}; its questions are: ${known}`,
      why('noQuestion', { survey: survey.key, question, known })
    );
    return null;
  }
  if (answer.metric !== null && answer.metric !== asked.metric) {
    report(
      'metric',
      `metric of question ${question} is ${asked.metric}, not ${answer.metric}`,
      why('otherMetric', { question, expected: asked.metric, given: answer.metric })
    );
  }
  // What counts as satisfied is the survey's rule, no part of the scale that respondents see.
  const { topBox: _, ...shown } = asked.scale;
  if (answer.scale && scaleId(answer.scale) !== scaleId(shown)) {
    report(
      'scale',
      `scale of question ${question} is ${scaleId(shown)}, not ${scaleId(answer.scale)}`,
      why('otherScale', { expected: scaleId(shown), given: scaleId(answer.scale) })
    );
  }
  return { metric: asked.metric, scale: asked.scale };
};

const byMetric = (
  answer: ReadAnswer,
  metric: string,
  scaleOf: ScaleOf,
  report: Report
): Asked | null => {
  if (isMetric(metric)) return { metric, scale: answer.scale ?? scaleOf(metric) };
  const known = METRICS.join(', ');
  report(
    'metric',
    `metric must be one of: ${known}; another metric needs its survey's question`,
    why('metric', { known })
  );
  return null;
};

const find = (
  answer: ReadAnswer,
  { survey, hasSurvey, scaleOf }: Asking,
  report: Report
): Asked | null => {
  if (answer.question === null) {
    return answer.metric === null ? null : byMetric(answer, answer.metric, scaleOf, report);
  }
  if (!hasSurvey) {
    const message = 'question is one of a survey, so the response needs survey';
    report('question', message, why('needsSurvey'));
  }
  return survey && byQuestion(answer, answer.question, survey, report);
};

/**
 * What an answer was asked by: its survey's question, or else its metric; its score must lie on that
 * scale. Null when it can't be told, which is reported unless the survey itself is at fault.
 */
export const askedBy = (answer: ReadAnswer, asking: Asking, report: Report): Asked | null => {
  const asked = find(answer, asking, report);
  if (asked && Number.isInteger(answer.score) && !isOnScale(answer.score, asked.scale)) {
    const { min, max } = asked.scale;
    report(
      'score',
      `score must be a whole number from ${min} to ${max}, not ${answer.score}`,
      why('offScale', { score: answer.score, min, max })
    );
  }
  return asked;
};
