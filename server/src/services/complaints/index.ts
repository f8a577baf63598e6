import type { Core } from '@strapi/strapi';
import type { Actor, ComplaintEvent, FactChanges } from '../../../../shared/contracts/complaint';
import { localDateOf } from '../../calendar';
import {
  caseOf,
  instantFor,
  isFirstAssessment,
  stepAfter,
  type ComplaintCase,
  type ComplaintCommand,
  type ProcessSettings,
} from '../../complaint-process';
import type { ComplaintRow } from '../../store/complaint-types';
import type { Transaction } from '../../store/types';
import { getService } from '../get-service';
import { announceChange } from './announce';
import { eventsOf } from './compose';
import { keepContact } from './contact';
import { createContactActions } from './contact-actions';
import { ComplaintConflictError, unknownComplaint } from './faults';
import { createFiling } from './file';
import { promiseAtAssessment } from './promise';
import { reckon } from './reckon';
import { createRecording } from './record';
import { createTakingOut } from './take-out';
import { tellHolder } from './tell-holder';
import { createVerification } from './verify';

/** A case with everything that happened to it. */
export interface WholeComplaint {
  row: ComplaintRow;
  events: ComplaintEvent[];
  case: ComplaintCase;
}

/** What somebody wants done, without when and by whom. */
type WithoutTold<Command> = Command extends unknown ? Omit<Command, 'at' | 'by'> : never;
export type Wish = WithoutTold<ComplaintCommand>;

export interface ExecuteOptions {
  by: Actor;
  /** Number of the last event that whoever asks has seen; another one since: 409. */
  seen?: number;
  /** What the system does first, in the same transaction. */
  bySystem?: readonly Wish[];
  /** Looked at once the case is locked, before anything is written; what it throws is thrown. */
  guard?: (complaint: WholeComplaint) => void;
}

export interface MergeOptions extends Pick<ExecuteOptions, 'by' | 'guard'> {
  /** How the complainant of the repeat was told, or why not, where that is not known yet. */
  facts?: FactChanges;
}

const SYSTEM: Actor = { role: 'system', id: null };

/**
 * Cases and what is done with them. Everything that happens is an event, sealed and stored together with
 * the row and the ledger that it makes.
 */
export const createComplaintsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi });
  const settingsOf = (reference: string): ProcessSettings => ({
    ...getService('settings', { strapi }).complaints(),
    reference,
  });

  const whole = async (row: ComplaintRow): Promise<WholeComplaint> => {
    const events = await store().complaints.eventsOf(row.documentId);
    return { row, events, case: caseOf(events) };
  };

  const lock = async (trx: Transaction, reference: string): Promise<WholeComplaint> => {
    const row = await store().complaints.lock(trx, reference);
    if (!row) throw unknownComplaint(reference);
    return whole(row);
  };

  /** A locked case that whoever asks may change, and has seen as it is. */
  const open = async (
    trx: Transaction,
    reference: string,
    { guard, seen }: Pick<ExecuteOptions, 'guard' | 'seen'>
  ): Promise<WholeComplaint> => {
    const complaint = await lock(trx, reference);
    guard?.(complaint);
    const { state, sequence } = complaint.row;
    if (seen === undefined || seen === sequence) return complaint;
    throw new ComplaintConflictError('somebody else has changed this complaint', {
      code: 'changed',
      state,
      sequence,
    });
  };

  /** Adds the events of commands to a locked case. */
  const append = async (
    trx: Transaction,
    { row, events, case: it }: WholeComplaint,
    commands: readonly ComplaintCommand[]
  ): Promise<WholeComplaint> => {
    const settings = settingsOf(row.reference);
    const added = eventsOf(it, commands, settings, row.lastHash);
    const all = [...events, ...added];
    const { projection, promises } = await reckon(row, all, { strapi });
    await store().complaints.append(trx, row, projection, added, promises);
    const after = { row: { ...row, ...projection }, events: all, case: caseOf(all) };
    await keepContact({ strapi }, trx, after.row, added);
    await tellHolder({ strapi }, row, after.row, added);
    await announceChange(strapi, { row: after.row, events: added });
    return after;
  };

  const told = (it: ComplaintCase, wish: Wish, by: Actor): ComplaintCommand =>
    ({ ...wish, by, at: instantFor(it, new Date()) }) as ComplaintCommand;

  /** What a wish comes to for this case: whoever assesses it fixes what it is promised. */
  const commandOf = async (
    { row, case: it }: WholeComplaint,
    wish: Wish,
    by: Actor
  ): Promise<ComplaintCommand> => {
    const command = told(it, wish, by);
    if (command.type !== 'step' || !isFirstAssessment(it, command.to)) return command;
    const policies = await getService('slaPolicies', { strapi }).list();
    const sla = promiseAtAssessment(it, command.facts ?? {}, {
      policies,
      ...settingsOf(row.reference),
      on: localDateOf(new Date(), row.timeZone),
    });
    const facts: FactChanges = { ...command.facts, ...(sla && { sla }) };
    return { ...command, facts };
  };

  return {
    ...createFiling({ strapi }),
    ...createRecording({ strapi }),
    ...createTakingOut({ strapi }),
    ...createVerification({ strapi }),
    ...createContactActions({ strapi }, { open, append, told }),

    /** Writes what became of a case's promises since its last event: those past due are missed. */
    settle: (reference: string): Promise<void> =>
      store().transaction(async (trx) => {
        const { row, events } = await lock(trx, reference);
        const { promises } = await reckon(row, events, { strapi });
        await store().slaLedger.settle(trx, row.documentId, promises);
      }),

    /** @throws NotFoundError */
    async find(reference: string): Promise<WholeComplaint> {
      const row = await store().complaints.find(reference);
      if (!row) throw unknownComplaint(reference);
      return whole(row);
    },

    settings: settingsOf,

    /**
     * Does something with a case; all of the wishes or none, in one transaction.
     * @throws NotFoundError; ComplaintConflictError (409) for what the case does not allow now or when it
     * has changed since it was `seen`; ValidationError for what is missing or wrong; ForbiddenError
     */
    async execute(
      reference: string,
      wishes: readonly Wish[],
      { by, bySystem = [], ...held }: ExecuteOptions
    ): Promise<WholeComplaint> {
      return store().transaction(async (trx) => {
        let complaint = await open(trx, reference, held);
        for (const wish of bySystem) {
          complaint = await append(trx, complaint, [await commandOf(complaint, wish, SYSTEM)]);
        }
        for (const wish of wishes) {
          const command = await commandOf(complaint, wish, by);
          const next = stepAfter(complaint.case, command);
          complaint = await append(trx, complaint, next ? [command, next] : [command]);
        }
        return complaint;
      });
    },

    /**
     * Ends a case as the repeat of another and notes it there, both or neither.
     * @throws as {@link execute}
     */
    async merge(
      duplicate: string,
      into: string,
      { by, guard, facts = {} }: MergeOptions
    ): Promise<WholeComplaint> {
      return store().transaction(async (trx) => {
        // In one order, so that two who merge the same cases don't wait for each other.
        const both = new Map<string, WholeComplaint>();
        for (const reference of [...new Set([duplicate, into])].sort()) {
          both.set(reference, await lock(trx, reference));
        }
        const [repeat, original] = [both.get(duplicate), both.get(into)];
        if (!repeat || !original) throw unknownComplaint(duplicate);
        guard?.(repeat);
        guard?.(original);
        const noted: Wish = { type: 'merge', duplicate };
        await append(trx, original, [told(original.case, noted, by)]);
        const ended: Wish = {
          type: 'step',
          to: 'duplicate',
          facts: { ...facts, mergedInto: into },
        };
        return append(trx, repeat, [told(repeat.case, ended, by)]);
      });
    },
  };
};

export type ComplaintsService = ReturnType<typeof createComplaintsService>;
