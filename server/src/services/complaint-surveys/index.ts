import type { Core } from '@strapi/strapi';
import {
  SURVEY_DAYS,
  type AnswerComplaintSurvey,
  type TrackedComplaint,
} from '../../../../shared/contracts/complaint-filing';
import type { ComplaintSurvey } from '../../store/complaint-contact-types';
import type { ComplaintRow } from '../../store/complaint-types';
import { createDocumentId } from '../../store/document-id';
import type { Transaction } from '../../store/types';
import { openCase, type Credentials } from '../complaint-tracking/open-case';
import { ComplaintConflictError } from '../complaints/faults';
import { getService } from '../get-service';
import { announceOnCommit } from '../intake/announce';
import { externalIdOf, surveyFacts, SURVEY_SOURCE } from './facts';
import { readSurveyAnswers, type ReadSurvey } from './read-answers';
import { createAnswerRecording } from './record';

const DAY = 86_400_000;

type Shown = NonNullable<TrackedComplaint['survey']>;

const untilOf = ({ askedAt }: ComplaintSurvey): number => askedAt + SURVEY_DAYS * DAY;

/** A case that was opened again is not asked about until it ends again. */
const isAsked = (
  { state }: Pick<ComplaintRow, 'state'>,
  survey: ComplaintSurvey | null
): survey is ComplaintSurvey =>
  survey !== null &&
  (state === 'closed' || state === 'closed_exhausted') &&
  untilOf(survey) > Date.now();

const shown = (survey: ComplaintSurvey): Shown => ({
  until: new Date(untilOf(survey)).toISOString(),
  answers: { outcome: survey.outcome, process: survey.process },
});

/** What complainants say of outcome and handling, once for each closing. */
export const createComplaintSurveysService = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi });

  /** The answers as they stand now, in place of those that stood before. */
  const replaceFacts = async (
    trx: Transaction,
    survey: ComplaintSurvey & { answeredAt: number }
  ): Promise<void> => {
    const id = { source: SURVEY_SOURCE, externalId: externalIdOf(survey) };
    const found = await store().facts.findExternal(trx, [id]);
    const before = found.get(`${id.source}\u0000${id.externalId}`);
    if (before !== undefined) await store().facts.removeResponses(trx, [before]);
    const facts = surveyFacts(survey, before ?? createDocumentId());
    await store().facts.insert(trx, facts);
    if (before === undefined) await announceOnCommit(strapi, [facts]);
  };

  const answerNow = (reference: string, { scores }: ReadSurvey): Promise<ComplaintSurvey> =>
    store().transaction(async (trx) => {
      const row = await store().complaints.lock(trx, reference);
      const survey = row && (await store().complaintSurveys.lock(trx, row.documentId));
      if (!row || !isAsked(row, survey)) {
        throw new ComplaintConflictError('nothing is asked about this complaint now', {
          code: 'not_asked',
          state: row?.state ?? null,
        });
      }
      const answeredAt = survey.answeredAt ?? Date.now();
      const answered = { ...survey, ...scores, answeredAt };
      await store().complaintSurveys.answer(trx, answered);
      await replaceFacts(trx, answered);
      return answered;
    });

  return {
    ...createAnswerRecording({ strapi }),

    /** What a complainant is asked now, and has answered; null where nothing is asked. */
    async open(row: Pick<ComplaintRow, 'documentId' | 'state'>): Promise<Shown | null> {
      const survey = await store().complaintSurveys.latest(row.documentId);
      return isAsked(row, survey) ? shown(survey) : null;
    },

    /**
     * Takes answers, or other ones in their place.
     * @throws ValidationError; NotFoundError and LimitReachedError as `openCase`; ComplaintConflictError
     * where nothing is asked now
     */
    async answer(
      input: unknown,
      credentials: Omit<Credentials, 'reference'>
    ): Promise<AnswerComplaintSurvey.Response['data']> {
      const read = readSurveyAnswers(input);
      const { row } = await openCase({ strapi }, { ...credentials, reference: read.reference });
      return { reference: row.reference, ...shown(await answerNow(row.reference, read)) };
    },
  };
};

export type ComplaintSurveysService = ReturnType<typeof createComplaintSurveysService>;
