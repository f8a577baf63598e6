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

/** Columns that say how things stand now, or who somebody was: they do not follow from the events alone. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['nextTarget', 'nextDueAt', 'textFolded']);

const plain = (value: unknown): string =>
  canonicalJson(value instanceof Date ? value.toISOString() : (value ?? null));

/** Names of the columns in which a row is not what its events make of it. */
const differingColumns = (row: ComplaintRow, projection: ComplaintProjection): string[] =>
  (Object.keys(projection) as (keyof ComplaintProjection)[]).filter(
    (name) => !NOT_COMPARED.has(name) && plain(row[name]) !== plain(projection[name])
  );

/** A promise as far as it is settled: one that still runs is late by more with every second. */
const settled = ({
  target,
  policy,
  priority,
  startedAt,
  reachedAt,
  outcome,
  ...rest
}: SlaLedgerEntry) => {
  const over = reachedAt !== null || outcome === 'met' || outcome === 'excluded';
  const { targetSeconds, workingSeconds, wallSeconds, lateSeconds } = rest;
  return canonicalJson([
    target,
    policy,
    priority,
    startedAt,
    reachedAt,
    targetSeconds,
    ...(over ? [outcome, workingSeconds, wallSeconds, lateSeconds] : []),
  ]);
};

const inOneOrder = (promises: readonly (SlaLedgerEntry | PromiseRow)[]): string[] =>
  promises.map(settled).sort();

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
    const ledger = inOneOrder(await store().promisesOf(row.documentId));
    const faults = [
      ...(columns.length > 0 ? [`its row differs from its events in ${columns.join(', ')}`] : []),
      ...(plain(ledger) === plain(inOneOrder(promises))
        ? []
        : ['its promises differ from its events']),
    ];
    return { events, erased, faults };
  };

  return {
    /**
     * Reads every case with its events: a broken chain, a row or a promise that does not follow from
     * them is a difference. A text that was erased is none.
     */
    async verify(
      onProgress: (done: number) => void = () => undefined
    ): Promise<ComplaintVerification> {
      const found = { complaints: 0, events: 0, erased: 0, differences: 0 };
      const examples: string[] = [];
      let afterId = 0;
      for (;;) {
        const page = await store().page({ afterId, limit: PAGE });
        for (const { id, row } of page) {
          afterId = id;
          const { events, erased, faults } = await faultsOf(row);
          found.complaints += 1;
          found.events += events.length;
          found.erased += erased;
          found.differences += faults.length;
          examples.push(...faults.map((fault) => `complaint ${row.reference}: ${fault}`));
          examples.splice(MOST_EXAMPLES);
        }
        if (page.length < PAGE) break;
        onProgress(found.complaints);
      }
      const strays = await store().strayEvents();
      if (strays > 0) examples.push(`${strays} events belong to no complaint`);
      return { ...found, differences: found.differences + strays, examples };
    },
  };
};
