import type { Core } from '@strapi/strapi';
import type { SlaLedgerEntry } from '../../../../shared/contracts/sla';
import { canonicalJson, verifyChain } from '../../complaint-process';
import type { ComplaintProjection, ComplaintRow, PromiseRow } from '../../store/complaint-types';
import { getService } from '../get-service';
import { sha256 } from './compose';
import { project } from './project';

/** What a check of all complaints found. */
export interface ComplaintVerification {
  complaints: number;
  events: number;
  /** Texts that were erased; none is a difference. */
  erased: number;
  differences: number;
  /** The first of them, each in a sentence. */
  examples: string[];
}

const PAGE = 200;
const MOST_EXAMPLES = 20;
/** A case that is worked on meanwhile is read again so often. */
const MOST_READINGS = 5;

/** What a search reads also tells of texts that were erased since. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['textFolded']);

const plain = (value: unknown): string =>
  canonicalJson(value instanceof Date ? value.toISOString() : (value ?? null));

/** Names of the columns in which a row is not what its events make of it. */
const differingColumns = (row: ComplaintRow, projection: ComplaintProjection): string[] =>
  (Object.keys(projection) as (keyof ComplaintProjection)[]).filter(
    (name) => !NOT_COMPARED.has(name) && plain(row[name]) !== plain(projection[name])
  );

type Promised = SlaLedgerEntry | PromiseRow;

/** What a promise is, whenever one looks: its start, its due date, and who held the case. */
const FIXED = [
  'target',
  'policy',
  'priority',
  'clock',
  'startedAt',
  'dueAt',
  'reachedAt',
  'targetSeconds',
  'heldBy',
  'team',
] as const satisfies readonly (keyof SlaLedgerEntry)[];

/** What is known once a promise is over: one that still runs is late by more with every second. */
const SETTLED = [
  'outcome',
  'workingSeconds',
  'wallSeconds',
  'lateSeconds',
] as const satisfies readonly (keyof SlaLedgerEntry)[];

const isOver = ({ reachedAt, outcome }: Promised): boolean =>
  reachedAt !== null || outcome === 'met' || outcome === 'excluded';

const comparedOf = (promise: Promised): readonly (keyof SlaLedgerEntry)[] =>
  isOver(promise) ? [...FIXED, ...SETTLED] : FIXED;

const byTargetAndStart = (one: Promised, other: Promised): number =>
  one.target === other.target
    ? Date.parse(one.startedAt) - Date.parse(other.startedAt)
    : one.target < other.target
      ? -1
      : 1;

/** What the ledger says otherwise than the events, by promise and part. */
const ledgerFaults = (stored: readonly Promised[], made: readonly Promised[]): string[] => {
  if (stored.length !== made.length) {
    return [`its ledger has ${stored.length} promises, its events make ${made.length}`];
  }
  const kept = [...stored].sort(byTargetAndStart);
  return [...made].sort(byTargetAndStart).flatMap((promise, index) => {
    const other = kept[index] as Promised;
    const parts = comparedOf(promise).filter((part) => plain(other[part]) !== plain(promise[part]));
    return parts.length === 0
      ? []
      : [`its promise of ${promise.target} differs from its events in ${parts.join(', ')}`];
  });
};

/** What is wrong with the chain of a case, in words. */
const BROKEN: Record<string, string> = {
  sequence: 'is missing or has another number',
  order: 'is dated before the event ahead of it',
  link: 'is not linked to the event ahead of it',
  text: 'has another text than was sealed',
  content: 'says something else than was sealed',
  end: 'is missing at the end, or does not belong there',
};

/** Checking that nothing of what happened was changed, and that rows and ledger follow from it. */
export const createVerification = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi }).complaints;

  const faultsOf = async (row: ComplaintRow) => {
    const events = await store().eventsOf(row.documentId);
    const end = { sequence: row.sequence, hash: row.lastHash };
    const chain = verifyChain(row.documentId, events, sha256, end);
    const erased = events.filter(({ text, textHash }) => text === null && textHash !== null).length;
    if (!chain.ok) {
      const number = events[chain.index]?.sequence ?? chain.index + 1;
      return { events, erased, faults: [`event ${number} ${BROKEN[chain.reason]}`] };
    }
    const { projection, promises } = project(row.reference, events, {
      hours: await getService('workingHours', { strapi }).at(row.hours),
      digest: row.hours,
      timeZone: row.timeZone,
      rules: getService('settings', { strapi }).complaints().rules,
      now: Date.now(),
    });
    const columns = differingColumns(row, projection);
    const rowFaults =
      columns.length > 0 ? [`its row differs from its events in ${columns.join(', ')}`] : [];
    const ledger = await store().promisesOf(row.documentId);
    return { events, erased, faults: [...rowFaults, ...ledgerFaults(ledger, promises)] };
  };

  /** Row, events and ledger are read one after the other: what changed in between is no difference. */
  const settledFaults = async (row: ComplaintRow): ReturnType<typeof faultsOf> => {
    let read = row;
    for (let reading = 1; ; reading += 1) {
      const found = await faultsOf(read);
      if (found.faults.length === 0 || reading === MOST_READINGS) return found;
      const again = await store().findByDocument(row.documentId);
      if (!again || again.sequence === read.sequence) return found;
      read = again;
    }
  };

  return {
    /**
     * Reads every case with its events: a broken chain, a row or a promise that does not follow from
     * them is a difference. A text that was erased is none.
     * @param onProgress hears how many cases were read, of so many; what it throws ends the check
     */
    async verify(
      onProgress: (done: number, total: number) => void = () => undefined
    ): Promise<ComplaintVerification> {
      const found = { complaints: 0, events: 0, erased: 0, differences: 0 };
      const examples: string[] = [];
      const total = await store().count();
      for (let afterId = 0; ;) {
        const page = await store().page({ afterId, limit: PAGE });
        for (const { id, row } of page) {
          afterId = id;
          const { events, erased, faults } = await settledFaults(row);
          found.complaints += 1;
          found.events += events.length;
          found.erased += erased;
          found.differences += faults.length;
          examples.push(...faults.map((fault) => `complaint ${row.reference}: ${fault}`));
          examples.splice(MOST_EXAMPLES);
        }
        onProgress(found.complaints, Math.max(total, found.complaints));
        if (page.length < PAGE) break;
      }
      const strays = await store().strayEvents();
      if (strays > 0) examples.push(`${strays} events belong to no complaint`);
      return { ...found, differences: found.differences + strays, examples };
    },
  };
};
