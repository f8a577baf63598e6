import type { Core } from '@strapi/strapi';
import type { ComplaintRefusal } from '../../../../shared/contracts/complaint';
import { localDateOf } from '../../calendar';
import {
  applyCommand,
  caseOf,
  chainStart,
  continued,
  isFirstAssessment,
  sealEvents,
  type ComplaintCase,
  type ComplaintCommand,
} from '../../complaint-process';
import type { RecordedCase } from '../../store/complaint-types';
import { createDocumentId } from '../../store/document-id';
import type { Transaction } from '../../store/types';
import { getService } from '../get-service';
import { sha256 } from './compose';
import { contactColumns, foldedPerson } from './file';
import type { HoursInForce } from './hours';
import { hoursAfter } from './hours-after';
import { personOf } from './person-key';
import { project } from './project';
import { promiseAtAssessment, promiseAtFiling } from './promise';
import { keyOf, outcomesOf, type ComplaintHistory, type RecordOutcome } from './history';
import { createReference } from './reference-code';
import { locationOf, zoneOfPlace } from './zone-of-place';

interface Place {
  timeZone: string;
  inForce: HoursInForce;
}

type Named = ComplaintHistory & { reference: string };

/** Number of the event with which a case comes in, by whose location it gets its first hours. */
const RECEIPT = 1;
/** Two references a year can be alike by chance; so often in a row none is. */
const MOST_TRIES = 20;

/** Cases that are brought in with everything that happened to them: the demo's, and those of files. */
export const createRecording = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi });

  const placeOf = async (location: string | null): Promise<Place> => {
    const timeZone = await zoneOfPlace(location, { strapi });
    return {
      timeZone,
      inForce: await getService('workingHours', { strapi }).of(location, timeZone),
    };
  };

  const createPlaces = () => {
    const places = new Map<string, Place>();
    return async (history: ComplaintHistory): Promise<Place> => {
      const location = locationOf(history);
      const found = places.get(location ?? '') ?? (await placeOf(location));
      places.set(location ?? '', found);
      return found;
    };
  };

  /** The command with what is promised by the policies in force then, unless it says so itself. */
  const withPromise = async (
    it: ComplaintCase,
    command: ComplaintCommand,
    timeZone: string,
    promised: ComplaintHistory['promised']
  ): Promise<ComplaintCommand> => {
    if (command.type !== 'step' || command.facts?.sla !== undefined) return command;
    const { to, facts = {} } = command;
    if (to !== 'received' && (promised || !isFirstAssessment(it, to))) return command;
    const known = {
      ...getService('settings', { strapi }).complaints(),
      policies: await getService('slaPolicies', { strapi }).list(),
      on: localDateOf(new Date(command.at), timeZone),
    };
    const { priority = null, targets } = promised ?? {};
    const filed = Object.fromEntries(
      Object.entries({ priority, ...facts }).filter(([, value]) => value != null)
    );
    const sla =
      to === 'received'
        ? promiseAtFiling(filed, known, targets)
        : promiseAtAssessment(it, facts, known);
    return sla ? { ...command, facts: { ...facts, sla } } : command;
  };

  const compose = async (
    history: Named,
    { timeZone, inForce }: Place
  ): Promise<RecordedCase | Extract<RecordOutcome, { status: 'refused' }>> => {
    const { reference, complainant, source, externalId } = history;
    const settings = { ...getService('settings', { strapi }).complaints(), reference };
    const drafts = [];
    let it = caseOf([]);
    for (const [index, command] of history.commands.entries()) {
      const result = applyCommand(
        it,
        await withPromise(it, command, timeZone, history.promised),
        settings
      );
      if (!result.ok) return { status: 'refused', command: index, refusal: result.refusal };
      drafts.push(...result.events);
      it = continued(it, result.events);
    }
    const documentId = createDocumentId();
    const events = sealEvents(drafts, chainStart(documentId, sha256), sha256);
    const { hours, digest } = await hoursAfter(inForce, events, RECEIPT, { strapi });
    const reckoning = { hours, digest, timeZone, rules: settings.rules, now: Date.now() };
    const { projection, promises } = project(reference, events, reckoning);
    const contact = contactColumns(complainant);
    const row = {
      ...projection,
      documentId,
      reference,
      ...contact,
      person: personOf({ ...contact, customer: projection.customer }, { strapi }),
      personFolded: foldedPerson(complainant, it.facts.customer),
      // Nobody was given a secret for what happened elsewhere.
      secretHash: null,
      source,
      externalId,
    };
    return { row, events, promises };
  };

  const yearOf = ({ commands: [first] }: ComplaintHistory): number =>
    Number(first?.at.slice(0, 4) ?? new Date().getUTCFullYear());

  /** Gives every case without a reference one that nobody has. */
  const named = async (
    trx: Transaction,
    histories: readonly ComplaintHistory[]
  ): Promise<Named[]> => {
    const used = new Set<string>();
    const names = histories.map(({ reference }) => reference);
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const tried = histories.flatMap((history, index) => {
        if (names[index] !== undefined) return [];
        const reference = createReference(yearOf(history));
        names[index] = used.has(reference) ? undefined : reference;
        used.add(reference);
        return [reference];
      });
      if (tried.length === 0) break;
      const taken = await store().complaints.taken(trx, tried);
      names.forEach((name, index) => {
        if (name !== undefined && taken.has(name)) names[index] = undefined;
      });
    }
    return histories.map((history, index) => {
      const reference = names[index];
      if (reference === undefined) throw new Error('no reference could be found for a complaint');
      return { ...history, reference };
    });
  };

  const recordIn = async (
    trx: Transaction,
    histories: readonly ComplaintHistory[]
  ): Promise<RecordOutcome[]> => {
    const known = await store().complaints.findExternals(trx, histories);
    const fresh = await named(
      trx,
      histories.filter((history, index) => {
        const first = histories.findIndex((other) => keyOf(other) === keyOf(history));
        return first === index && !known.has(keyOf(history));
      })
    );
    const places = createPlaces();
    const [cases, hours] = [[] as RecordedCase[], new Map<string, HoursInForce>()];
    const outcomes = new Map<string, RecordOutcome>();
    for (const history of fresh) {
      const place = await places(history);
      const composed = await compose(history, place);
      if ('status' in composed) outcomes.set(keyOf(history), composed);
      else {
        cases.push(composed);
        hours.set(place.inForce.digest, place.inForce);
        outcomes.set(keyOf(history), { status: 'recorded', reference: history.reference });
      }
    }
    for (const inForce of hours.values())
      await getService('workingHours', { strapi }).keep(trx, inForce);
    await store().complaints.insertMany(trx, cases);
    return outcomesOf(histories, known, outcomes);
  };

  return {
    /** Why the process refuses a history; null when it does not. Nothing is written. */
    refusalOf({ commands, reference = '' }: ComplaintHistory): ComplaintRefusal | null {
      const settings = { ...getService('settings', { strapi }).complaints(), reference };
      let it = caseOf([]);
      for (const command of commands) {
        const result = applyCommand(it, command, settings);
        if (!result.ok) return result.refusal;
        it = continued(it, result.events);
      }
      return null;
    },

    /**
     * Records cases with their whole history, sealed, with their rows and ledgers; all in one transaction.
     * Listeners are not told: nothing of it happens now. A history that the process refuses is left out.
     * @returns what became of each, in their order
     */
    record: (
      histories: readonly ComplaintHistory[],
      open?: Transaction
    ): Promise<RecordOutcome[]> =>
      open ? recordIn(open, histories) : store().transaction((trx) => recordIn(trx, histories)),
  };
};
