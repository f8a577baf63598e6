import type { Core } from '@strapi/strapi';
import type {
  CountFeedback,
  FeedbackLabels,
  FeedbackRow,
  GetFeedbackResponse,
  ListFeedback,
} from '../../../shared/contracts/feedback-list';
import { DIMENSIONS, type Dimension } from '../../../shared/dimensions';
import type { FactChoice, FactCursor, FactListQuestion } from '../store/fact-list-types';
import type { Fact } from '../store/types';
import { sightAtAll, sightOfFact, type Sight } from './feedback-sight';
import { isWithinScope, type LocationScope } from './location-access';
import { getService } from './get-service';

const COUNT_LIMIT = 100_000;
interface Answer {
  fact: Fact;
  archivedAt: Date | null;
}

/** What an answer shows to somebody with this sight. */
const toRow = ({ fact, archivedAt }: Answer, where: Sight): FeedbackRow => {
  const sight = sightOfFact(where, fact);
  const { leads: _, occurredAt, ...shown } = fact;
  const hasComment = fact.comment !== null && fact.comment !== '';
  return {
    ...shown,
    occurredAt: occurredAt.toISOString(),
    archivedAt: archivedAt?.toISOString() ?? null,
    hasComment,
    comment: hasComment && sight.comments ? fact.comment : null,
    customer: sight.personal ? fact.customer : null,
    externalId: sight.personal ? fact.externalId : null,
  };
};

const cursorText = ({ occurredAt, id, score }: FactCursor): string =>
  `${score === undefined ? '' : `${score}_`}${occurredAt}.${id}`;

const keysOf = (facts: readonly Fact[], dimension: Dimension): string[] => [
  ...new Set(facts.flatMap((fact) => fact[dimension] ?? [])),
];

/** Feedback for people to read, and what they can filter it by. */
export const createFeedbackReaderService = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi });

  const labelsOf = async (facts: readonly Fact[], locale: string): Promise<FeedbackLabels> => {
    const labels: FeedbackLabels = {};
    for (const dimension of DIMENSIONS) {
      const keys = keysOf(facts, dimension);
      if (keys.length === 0) continue;
      const labelOf = await getService('labels', { strapi }).find(dimension, keys, locale);
      labels[dimension] = Object.fromEntries(keys.map((key) => [key, labelOf(key)]));
    }
    return labels;
  };

  return {
    /** A page of answers. One answer more than the page has is read, to tell whether another page follows. */
    async list(
      question: FactListQuestion,
      sight: Sight,
      locale: string
    ): Promise<ListFeedback.Response> {
      const found = await store().facts.list({ ...question, limit: question.limit + 1 });
      const page = found.slice(0, question.limit);
      const last = page[page.length - 1];
      return {
        data: page.map((answer) => toRow(answer, sight)),
        meta: {
          next: found.length > page.length && last ? cursorText(last.cursor) : null,
          labels: await labelsOf(
            page.map(({ fact }) => fact),
            locale
          ),
          sight: sightAtAll(sight),
          heldBackBelow: getService('smallTeams', { strapi }).heldBackBelow(question),
        },
      };
    },

    /** How many answers a choice lets through, up to a limit, so that no count costs more than that. */
    async count(choice: FactChoice): Promise<CountFeedback.Response['data']> {
      const counted = await store().facts.count(choice, COUNT_LIMIT + 1);
      return { count: Math.min(counted, COUNT_LIMIT), more: counted > COUNT_LIMIT };
    },

    /** All answers of a response; null when there is none with this id that the reader may see. */
    async response(
      responseId: string,
      sight: Sight,
      locale: string,
      scope: LocationScope
    ): Promise<GetFeedbackResponse.Response | null> {
      const { facts } = store();
      const inScope = (await facts.ofResponse(responseId)).filter(({ fact }) =>
        isWithinScope(fact.location, scope)
      );
      const answers = await getService('smallTeams', { strapi }).readable(inScope);
      if (answers.length === 0) return null;
      const history = await facts.historyOf(responseId);
      const labels = await labelsOf(
        answers.map(({ fact }) => fact),
        locale
      );
      const data = answers.map((answer) => ({
        ...toRow(answer, sight),
        changes: history.get(answer.fact.documentId) ?? [],
      }));
      return { data, meta: { labels, sight: sightAtAll(sight) } };
    },
  };
};

export type FeedbackReaderService = ReturnType<typeof createFeedbackReaderService>;
