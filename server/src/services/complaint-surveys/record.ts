import type { Core } from '@strapi/strapi';
import { SURVEY_DAYS, type ComplaintQuestion } from '../../../../shared/contracts/complaint-filing';
import { caseOf, countsAsComplaint } from '../../complaint-process';
import { createDocumentId } from '../../store/document-id';
import type { Fact, Transaction } from '../../store/types';
import { unknownComplaint } from '../complaints/faults';
import { factual } from '../complaints/factual';
import { getService } from '../get-service';
import { askAbout } from './ask-about';
import { isScore, surveyFacts } from './facts';

const DAY = 86_400_000;

/** What was said of a closing that happened elsewhere. A question that was not answered is null. */
export type PastAnswers = Record<ComplaintQuestion, number | null> & {
  /** Of the complaint. */
  reference: string;
  /** Which of its closings: 0 is the first. */
  closing: number;
  /** ISO 8601; within fourteen days from the closing. */
  answeredAt: string;
};

const assertSound = ({ reference, outcome, process, answeredAt }: PastAnswers, closed: string) => {
  const late = Date.parse(answeredAt) - Date.parse(closed);
  if (!(late >= 0 && late <= SURVEY_DAYS * DAY))
    throw new RangeError(`${reference}: ${answeredAt} is no time to answer about ${closed}`);
  const scores = [outcome, process].filter((score) => score !== null);
  if (scores.length === 0 || !scores.every(isScore))
    throw new RangeError(`${reference}: scores must be whole numbers from 1 to 5, at least one`);
};

/** Answers about closings of the past: the demo's. */
export const createAnswerRecording = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi });

  /** Facts of one closing's answers; none where they are known already or nothing is asked. */
  const recordOne = async (trx: Transaction, answers: PastAnswers): Promise<Fact[]> => {
    const { reference, closing, outcome, process } = answers;
    const row = await store().complaints.lock(trx, reference);
    if (!row) throw unknownComplaint(reference);
    const events = await store().complaints.eventsOf(row.documentId);
    const closings = events.filter(({ to }) => to === 'closed' || to === 'closed_exhausted');
    const closed = closings[closing];
    if (!closed) throw new RangeError(`${reference} was not closed ${closing + 1} times`);
    assertSound(answers, closed.at);
    const latest = await store().complaintSurveys.lock(trx, row.documentId);
    if (latest && latest.closure >= closed.sequence) return [];
    const then = caseOf(events.slice(0, events.indexOf(closed) + 1));
    const { documentId, complainantEmail, timeZone } = row;
    const counts = countsAsComplaint(then);
    const survey = await askAbout(
      { strapi },
      trx,
      { ...factual(then.facts), documentId, complainantEmail, timeZone, counts },
      { closure: closed.sequence, askedAt: Date.parse(closed.at) }
    );
    if (!survey) return [];
    const answered = { ...survey, outcome, process, answeredAt: Date.parse(answers.answeredAt) };
    await store().complaintSurveys.answer(trx, answered);
    return surveyFacts(answered, createDocumentId());
  };

  return {
    /**
     * Records what complainants said, each under what its case was when it was closed; all in one transaction.
     * Those that are known are left as they are. Listeners are not told: nothing of it happens now.
     * @throws NotFoundError; RangeError for a closing that never was, a score or a time that can't be
     */
    record: (answers: readonly PastAnswers[]): Promise<void> =>
      store().transaction(async (trx) => {
        const facts: Fact[] = [];
        for (const one of answers) facts.push(...(await recordOne(trx, one)));
        if (facts.length > 0) await store().facts.insert(trx, facts);
      }),
  };
};
