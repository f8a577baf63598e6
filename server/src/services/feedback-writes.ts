import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { UID } from '../constants';
import type { Transaction } from '../store/types';
import { getService } from './get-service';

const WRITES = ['create', 'createMany', 'update', 'updateMany', 'delete', 'deleteMany'] as const;

/** The transaction in whose turn something is written. */
const inTurn = new AsyncLocalStorage<Transaction>();

let running = 0;

const runInTurn = async (trx: Transaction, write: () => Promise<unknown>): Promise<unknown> => {
  running += 1;
  try {
    return await inTurn.run(trx, write);
  } finally {
    running -= 1;
  }
};

/**
 * To be called when the plugin ends: Node asks each storage that is in use for every promise of the process.
 * A write under way still needs it: one that its lifecycle asks for would wait for itself.
 */
export const forgetTurns = (): void => {
  if (running === 0) inTurn.disable();
};

type Write = (params?: object) => Promise<unknown>;
type Repository = Record<(typeof WRITES)[number], Write>;

/**
 * Makes every write of feedback through Strapi one transaction, from the first lifecycle to the last:
 * Strapi opens none for `db.query()`, and a row that changed between its `before` and `after` would be
 * counted wrongly. Writes in one transaction take turns, because bulk deletion in the Content Manager
 * starts them all at once and their lifecycles would mix.
 * @returns a function that gives the repository its own methods back
 */
export const writeFeedbackInTurn = ({ strapi }: { strapi: Core.Strapi }): (() => void) => {
  const repository = strapi.db.query(UID.feedback) as unknown as Repository;
  const originals = Object.fromEntries(
    WRITES.map((name) => [name, repository[name]])
  ) as Repository;
  const turns = new WeakMap<Transaction, Promise<unknown>>();

  const takeTurn = (trx: Transaction, write: () => Promise<unknown>): Promise<unknown> => {
    // A write that another write's lifecycle asks for has its turn already.
    if (inTurn.getStore() === trx) return write();
    const turn = (turns.get(trx) ?? Promise.resolve()).then(() => runInTurn(trx, write));
    turns.set(
      trx,
      turn.catch(() => undefined)
    );
    return turn;
  };

  for (const name of WRITES) {
    repository[name] = (params) =>
      getService('store', { strapi }).transaction((trx) =>
        // Lifecycles narrow the parameters; the caller's own object stays as it was.
        takeTurn(trx, () => originals[name].call(repository, { ...params }))
      );
  }
  return () => {
    Object.assign(repository, originals);
  };
};
