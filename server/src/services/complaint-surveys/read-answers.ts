import {
  COMPLAINT_QUESTIONS,
  type ComplaintQuestion,
} from '../../../../shared/contracts/complaint-filing';
import { validationError, type Fault } from '../intake/faults';
import { isJson, readText, reportForeign } from '../intake/read-values';
import { isScore } from './facts';

const PROPERTIES: ReadonlySet<string> = new Set(['complaint', 'answers', 'siteKey']);
const OF_AN_ANSWER: ReadonlySet<string> = new Set(['question', 'score']);
const MAX_REFERENCE = 60;

export interface ReadSurvey {
  reference: string;
  scores: Partial<Record<ComplaintQuestion, number>>;
}

/**
 * Reads what a complainant answered.
 * @throws ValidationError with every fault
 */
export const readSurveyAnswers = (input: unknown): ReadSurvey => {
  const faults: Fault[] = [];
  const report = (property: string, message: string) => faults.push({ path: [property], message });
  const body = isJson(input) ? input : {};
  reportForeign(body, PROPERTIES, report);
  const reference = readText(body, 'complaint', MAX_REFERENCE, report);
  if (reference === null && faults.length === 0)
    report('complaint', 'complaint must be the reference of the complaint');
  const given = Array.isArray(body.answers) ? body.answers : [];
  if (given.length === 0) report('answers', 'answers must be a list [{ question, score }]');
  const scores: ReadSurvey['scores'] = {};
  given.forEach((answer: unknown, index) => {
    const at = (property: string, message: string) =>
      faults.push({ path: ['answers', String(index), property], message });
    const { question, score, ...rest } = isJson(answer) ? answer : {};
    reportForeign(rest, OF_AN_ANSWER, at);
    const known = COMPLAINT_QUESTIONS.find((name) => name === question);
    if (!known) return at('question', `question must be one of: ${COMPLAINT_QUESTIONS.join(', ')}`);
    if (scores[known] !== undefined) return at('question', `${known} is answered twice`);
    if (!isScore(score)) return at('score', 'score must be a whole number from 1 to 5');
    scores[known] = score;
  });
  if (faults.length > 0 || reference === null) throw validationError(faults);
  return { reference, scores };
};
