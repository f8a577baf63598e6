import type { Core } from '@strapi/strapi';
import type {
  FeedbackLabels,
  FeedbackRow,
  FeedbackSight,
  GetFeedbackResponse,
  GetFilterValues,
  ListFeedback,
} from '../../../shared/contracts/feedback-list';
import { DIMENSIONS, type Dimension } from '../../../shared/dimensions';
import type { FactCursor, FactListQuestion } from '../store/fact-list-types';
import type { Fact } from '../store/types';
import { getService } from './get-service';

/** What an answer shows to somebody with this sight. */
const toRow = (fact: Fact, sight: FeedbackSight): FeedbackRow => {
  const { leads: _, occurredAt, ...shown } = fact;
  const hasComment = fact.comment !== null && fact.comment !== '';
  return {
    ...shown,
    occurredAt: occurredAt.toISOString(),
    hasComment,
    comment: hasComment && sight.comments ? fact.comment : null,
    customer: sight.personal ? fact.customer : null,
    externalId: sight.personal ? fact.externalId : null,
  };
};

const cursorText = ({ occurredAt, id }: FactCursor): string => `${occurredAt}.${id}`;

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
      sight: FeedbackSight,
      locale: string
    ): Promise<ListFeedback.Response> {
      const found = await store().facts.list({ ...question, limit: question.limit + 1 });
      const page = found.slice(0, question.limit);
      const last = page[page.length - 1];
      return {
        data: page.map(({ fact }) => toRow(fact, sight)),
        meta: {
          next: found.length > page.length && last ? cursorText(last.cursor) : null,
          labels: await labelsOf(
            page.map(({ fact }) => fact),
            locale
          ),
          sight,
        },
      };
    },

    /** All answers of a response; null when there is none with this id. */
    async response(
      responseId: string,
      sight: FeedbackSight,
      locale: string
    ): Promise<GetFeedbackResponse.Response | null> {
      const facts = await store().facts.ofResponse(responseId);
      if (facts.length === 0) return null;
      const labels = await labelsOf(facts, locale);
      return { data: facts.map((fact) => toRow(fact, sight)), meta: { labels, sight } };
    },

    /** Every key that feedback came with, by dimension, in the order of the reader's alphabet. */
    async filterValues(locale: string): Promise<GetFilterValues.Response['data']> {
      const keys = await store().histograms.keys();
      const { compare } = new Intl.Collator(locale, { numeric: true });
      const values = await Promise.all(
        DIMENSIONS.map(async (dimension) => {
          const found = keys.get(dimension) ?? [];
          const labelOf = await getService('labels', { strapi }).find(dimension, found, locale);
          return found
            .map((key) => ({ key, label: labelOf(key) }))
            .sort((a, b) => compare(a.label, b.label));
        })
      );
      return Object.fromEntries(
        DIMENSIONS.map((dimension, index) => [dimension, values[index] ?? []])
      ) as GetFilterValues.Response['data'];
    },
  };
};

export type FeedbackReaderService = ReturnType<typeof createFeedbackReaderService>;
