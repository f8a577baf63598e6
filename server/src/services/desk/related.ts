import type { Core } from '@strapi/strapi';
import type { GetRelated, SimilarComplaint } from '../../../../shared/contracts/complaint-desk';
import { searchParts } from '../../../../shared/text/search';
import type { AlikeQuestion, QueueRow } from '../../store/complaint-queue-types';
import type { ComplaintRow } from '../../store/complaint-types';
import { getService } from '../get-service';
import { isWithinScope, type LocationScope } from '../location-access';
import { createDeskLabels } from './labels';
import { mayOf, type DeskReader } from './reader';

const MOST_SIMILAR = 8;
const MOST_OF_CUSTOMER = 20;
/** Words are looked for in what came in so many days before. */
const WORD_DAYS = 90;
/** So many of a subject's words, the longest, are what it is about. */
const WORDS = 3;
const LEAST_LETTERS = 4;

type Reason = SimilarComplaint['alike'][number];

const toSimilar = (row: QueueRow, alike: Reason[]): SimilarComplaint => ({
  reference: row.reference,
  subject: row.subject,
  state: row.state,
  receivedAt: row.receivedAt.toISOString(),
  location: row.location,
  causeCode: row.causeCode,
  alike,
});

const wordsOf = (subject: string | null): string[] =>
  searchParts(subject ?? '')
    .filter((part) => part.trim().length >= LEAST_LETTERS)
    .sort((one, other) => other.length - one.length)
    .slice(0, WORDS);

/** Another complaint of the same purchase is nearer than any other. */
const nearness = ({ alike }: SimilarComplaint): number =>
  alike.length + (alike.includes('purchase') ? 10 : 0);

type Asked = [reasons: Reason[], question: Pick<AlikeQuestion, 'same' | 'words' | 'since'>];

/** What is asked to find cases like one: by purchase, product, cause, category and place, and by words. */
const questionsFor = (row: ComplaintRow): Asked[] => {
  const { purchase, productEntry, causeCode, category, location, subject, receivedAt } = row;
  const words = wordsOf(subject);
  const asked: Asked[] = [];
  if (purchase) asked.push([['purchase'], { same: { purchase } }]);
  if (productEntry && category)
    asked.push([['product', 'category'], { same: { productEntry, category } }]);
  if (productEntry) asked.push([['product'], { same: { productEntry } }]);
  if (causeCode) asked.push([['cause'], { same: { causeCode } }]);
  if (category && location) asked.push([['category', 'place'], { same: { category, location } }]);
  if (words.length > 1) {
    const since = receivedAt.getTime() - WORD_DAYS * 86_400_000;
    asked.push([['words'], { same: {}, words, since }]);
  }
  return asked;
};

/** What lies near a case: others like it, and what else its customer said. */
export const createDeskRelatedService = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi });
  const labelsFor = createDeskLabels({ strapi });

  const similarTo = async (
    row: ComplaintRow,
    locations: LocationScope
  ): Promise<SimilarComplaint[]> => {
    const found = new Map<string, { row: QueueRow; alike: Reason[] }>();
    for (const [reasons, question] of questionsFor(row)) {
      const limit = MOST_SIMILAR;
      const rows = await store().complaintQueue.alike({
        ...question,
        not: row.documentId,
        locations,
        limit,
      });
      for (const one of rows) {
        const known = found.get(one.reference);
        const alike = [...new Set([...(known?.alike ?? []), ...reasons])];
        found.set(one.reference, { row: one, alike });
      }
    }
    return [...found.values()]
      .map((one) => toSimilar(one.row, one.alike))
      .sort((a, b) => nearness(b) - nearness(a) || (a.receivedAt < b.receivedAt ? 1 : -1))
      .slice(0, MOST_SIMILAR);
  };

  const ofCustomer = async (
    { person, documentId, location }: ComplaintRow,
    reader: DeskReader
  ): Promise<SimilarComplaint[]> => {
    if (person === null || !mayOf(reader, location).personal) return [];
    const rows = await store().complaintQueue.alike({
      same: { person },
      not: documentId,
      locations: reader.read,
      limit: MOST_OF_CUSTOMER,
    });
    return rows
      .filter((row) => isWithinScope(row.location, reader.personal))
      .map((row) => toSimilar(row, ['customer']));
  };

  const feedbackOf = async (
    customer: string,
    reader: DeskReader
  ): Promise<GetRelated.Response['data']['feedback']> => {
    const facts = await store().facts.ofCustomer(customer, MOST_OF_CUSTOMER);
    return facts
      .filter(({ fact }) => isWithinScope(fact.location, reader.feedback))
      .filter(({ fact }) => isWithinScope(fact.location, reader.personal))
      .map(({ fact: { responseId, metric, score, scale, occurredAt } }) => ({
        responseId,
        metric,
        score,
        scale,
        occurredAt: occurredAt.toISOString(),
      }));
  };

  return {
    /** @throws NotFoundError where there is none that the reader may see */
    async find(reference: string, reader: DeskReader): Promise<GetRelated.Response> {
      const row = await getService('deskCases', { strapi }).row(reference, reader);
      const similar = await similarTo(row, reader.read);
      const complaints = await ofCustomer(row, reader);
      const { customer, location } = row;
      const knows = customer !== null && mayOf(reader, location).personal;
      const feedback = knows ? await feedbackOf(customer, reader) : [];
      const all = [...similar, ...complaints];
      const labels = await labelsFor(
        {
          location: all.map(({ location }) => location),
          touchpoint: [],
          category: [],
          cause: all.map(({ causeCode }) => causeCode),
          person: [],
        },
        reader.locale
      );
      return {
        data: { similar, complaints, feedback },
        meta: { labels },
      };
    },

    /** The latest answers of a customer, of places where the reader may read them and know whose they are. */
    feedbackOf,
  };
};

export type DeskRelatedService = ReturnType<typeof createDeskRelatedService>;
