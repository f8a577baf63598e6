import type { Core } from '@strapi/strapi';
import { UID } from '../constants';
import { foldedComment } from '../store/fact-columns';
import type { Fact, Transaction } from '../store/types';
import { checkCountable, isCountable } from './countable-facts';
import { writeFeedbackInTurn } from './feedback-writes';
import { getService } from './get-service';
import { createDocumentId } from '../store/document-id';

interface FeedbackEvent {
  params: { data?: unknown; where?: unknown; filters?: unknown; _q?: unknown };
  state: Record<string, unknown>;
}

/** What a `before` leaves for its `after`: how to find the rows again, and the responses they belonged to. */
interface Pending {
  find(trx: Transaction): Promise<Fact[]>;
  responses: Set<string>;
}

type Find = Pending['find'];

const ROWS_AT_ONCE = 2_000;

const createAccounts = (strapi: Core.Strapi) => {
  const store = getService('store', { strapi });

  /** Takes the rows out of the histograms while the change is made. */
  const takeOut = (event: FeedbackEvent, find: Find): Promise<void> =>
    store.transaction(async (trx) => {
      await store.histograms.share(trx);
      const facts = await find(trx);
      // Facts that cannot be counted, written past Strapi, never were in.
      const changes = facts.filter(isCountable).map((fact) => ({ sign: -1 as const, fact }));
      await store.histograms.apply(trx, changes);
      const responses = new Set(facts.map(({ responseId }) => responseId));
      event.state.pending = { find, responses } satisfies Pending;
    });

  /** Counts the rows as they are now, and gives each response that was touched its one leader. */
  const putBack = (event: FeedbackEvent): Promise<void> =>
    store.transaction(async (trx) => {
      const { find, responses } = event.state.pending as Pending;
      const facts = await find(trx);
      facts.forEach(checkCountable);
      await store.histograms.apply(
        trx,
        facts.map((fact) => ({ sign: 1, fact }))
      );
      for (const { responseId } of facts) responses.add(responseId);
      await store.facts.settleLeaders(trx, [...responses]);
    });

  return { store, takeOut, putBack };
};

/** Rows of these ids, some at a time. */
const findByIds =
  (strapi: Core.Strapi, ids: readonly number[]): Find =>
  async (trx) => {
    const { facts } = getService('store', { strapi });
    const found: Fact[] = [];
    for (let start = 0; start < ids.length; start += ROWS_AT_ONCE) {
      found.push(...(await facts.lockRows(trx, ids.slice(start, start + ROWS_AT_ONCE))));
    }
    return found;
  };

/** What is written as a comment is searched as it is written. */
const foldComments = (data: unknown): void => {
  for (const row of [data ?? []].flat() as Record<string, unknown>[]) {
    if (row.comment === undefined) delete row.commentFolded;
    else row.commentFolded = foldedComment(typeof row.comment === 'string' ? row.comment : null);
  }
};

/** Gives each new row a document id, by which it is found again after it was written. */
const nameDocuments = (data: unknown): string[] =>
  (Array.isArray(data) ? data : [data]).map((row: { documentId?: string }) => {
    row.documentId ??= createDocumentId();
    return row.documentId;
  });

/**
 * Keeps the histograms exact under every change of feedback through Strapi: Content Manager, Document
 * Service and `db.query()`, one row or many. The plugin's own bulk inserts do not pass here.
 * @returns a function that ends it
 */
export const subscribeFeedbackLifecycle = ({ strapi }: { strapi: Core.Strapi }): (() => void) => {
  const { store, takeOut, putBack } = createAccounts(strapi);

  const beforeCreate = (event: FeedbackEvent) => {
    foldComments(event.params.data);
    const documentIds = [...new Set(nameDocuments(event.params.data))];
    return takeOut(event, (trx) => store.facts.lock(trx, documentIds));
  };

  const beforeOne = async (event: FeedbackEvent) => {
    foldComments(event.params.data);
    await store.transaction((trx) => store.histograms.share(trx));
    const ids = await store.facts.lockMatching({ where: event.params.where }, 1);
    // The very row that is taken out must be the one that is changed.
    event.params.where = { id: ids[0] ?? 0 };
    await takeOut(event, findByIds(strapi, ids));
  };

  const beforeMany = async (event: FeedbackEvent) => {
    foldComments(event.params.data);
    await store.transaction((trx) => store.histograms.seize(trx));
    await takeOut(event, findByIds(strapi, await store.facts.lockMatching(event.params)));
  };

  const endTurns = writeFeedbackInTurn({ strapi });
  const unsubscribe = strapi.db.lifecycles.subscribe({
    models: [UID.feedback],
    beforeCreate,
    beforeCreateMany: beforeCreate,
    beforeUpdate: beforeOne,
    beforeUpdateMany: beforeMany,
    beforeDelete: beforeOne,
    beforeDeleteMany: beforeMany,
    afterCreate: putBack,
    afterCreateMany: putBack,
    afterUpdate: putBack,
    afterUpdateMany: putBack,
    afterDelete: putBack,
    afterDeleteMany: putBack,
  });
  return () => {
    unsubscribe();
    endTurns();
  };
};
