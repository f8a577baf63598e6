import type { Core } from '@strapi/strapi';
import type { RejectedField } from '../../../../shared/rejection';
import { canonicalJson, type ComplaintCase, type ComplaintCommand } from '../../complaint-process';
import type { ImportedEvent } from '../../import/complaint-events/imported-event';
import type { ImportOptions, ImportSink } from '../../import/sink';
import type { Transaction } from '../../store/types';
import { getService } from '../get-service';
import { createImportSink } from '../importing/create-sink';
import type { Checked, Written } from '../importing/importing';
import { isWithinScope } from '../location-access';
import { createBringingIn } from './bring-in';
import { pieceName } from './case-pieces';
import { sha256 } from './compose';
import { missing, refused } from './event-refusals';
import { createFinding } from './find-named';

/** An event that fits a complaint that is there. */
interface ReadyEvent {
  reference: string;
  command: ComplaintCommand;
  /** Of what tells it apart from all others. */
  digest: string;
}

/** The case on which a dry run has come to the end of a chunk, as the rows so far make it. */
type Carried = { reference: string; case: ComplaintCase };

const byCase = (ready: readonly ReadyEvent[]): [string, ReadyEvent[]][] => {
  const cases = new Map<string, ReadyEvent[]>();
  for (const event of ready) {
    const known = cases.get(event.reference);
    if (known) known.push(event);
    else cases.set(event.reference, [event]);
  }
  // In one order, so that two who lock the same cases don't wait for each other.
  return [...cases].sort(([a], [b]) => (a < b ? -1 : 1));
};

/** What is done with rows of events: checked against what is there, and carried out case by case. */
const createEventRows = ({ strapi }: { strapi: Core.Strapi }) => {
  const findings = new WeakMap<ImportOptions, ReturnType<typeof createFinding>>();
  const findingOf = (options: ImportOptions): ReturnType<typeof createFinding> => {
    const find = findings.get(options) ?? createFinding(strapi);
    findings.set(options, find);
    return find;
  };
  const bringing = createBringingIn({ strapi });
  const carried = new WeakMap<ImportOptions, Carried>();

  const check = async (
    input: ImportedEvent,
    options: ImportOptions
  ): Promise<Checked<ReadyEvent>> => {
    const { within = null } = options;
    const find = findingOf(options);
    const { complaint, command, mergedInto, source, externalId } = input;
    const reject = (field: RejectedField) => ({ reason: field.text, rejected: [field] });
    const row = await find(complaint);
    // Of a complaint elsewhere nobody hears more than that he has none.
    if (!row || !isWithinScope(row.location, within))
      return reject(
        'reference' in complaint
          ? missing('reference', complaint.reference)
          : missing('complaint', complaint.externalId)
      );
    const original =
      mergedInto === null
        ? null
        : ((await find({ reference: mergedInto })) ??
          ('source' in complaint
            ? await find({ source: complaint.source, externalId: mergedInto })
            : null));
    if (mergedInto !== null && !original) return reject(missing('mergedInto', mergedInto));
    const told: ComplaintCommand =
      original && command.type === 'step'
        ? { ...command, facts: { ...command.facts, mergedInto: original.reference } }
        : command;
    const { reference } = row;
    const digest = externalId
      ? sha256(`id\u0000${source}\u0000${externalId}`)
      : sha256(`content\u0000${reference}\u0000${canonicalJson([command, mergedInto])}`);
    return { ready: { reference, command: told, digest } };
  };

  /** Rows of one case, written behind its last event. */
  const write = async (
    trx: Transaction,
    reference: string,
    events: readonly ReadyEvent[],
    options: ImportOptions
  ) => {
    const store = getService('store', { strapi });
    const row = options.dryRun
      ? await store.complaints.find(reference)
      : await store.complaints.lock(trx, reference);
    if (!row) throw new Error(`complaint ${reference} has been removed meanwhile`);
    const before = carried.get(options);
    const standing = before?.reference === reference ? before.case : await bringing.standing(row);
    const commands = events.map(({ command }) => command);
    const { drafts, refusals, case: after } = await bringing.rehearse(row, standing, commands);
    if (options.dryRun) carried.set(options, { reference, case: after });
    else if (drafts.length > 0) {
      const added = await bringing.append(
        trx,
        row,
        drafts.map(({ draft }) => draft)
      );
      await store.complaintEventIds.add(
        trx,
        drafts.map(({ place }, index) => ({
          digest: events[place]?.digest ?? '',
          complaint: row.documentId,
          sequence: added[index]?.sequence ?? 0,
        }))
      );
    }
    const [first, last] = [drafts[0]?.draft.sequence, drafts.at(-1)?.draft.sequence];
    return {
      refusals,
      piece: first && last ? pieceName({ reference, first, last }) : null,
    };
  };

  return {
    check,

    async insert(
      trx: Transaction,
      ready: readonly ReadyEvent[],
      options: ImportOptions
    ): Promise<Written<ReadyEvent>> {
      const outcome = {
        ids: [] as string[],
        refused: new Map<ReadyEvent, ReturnType<typeof refused>>(),
      };
      const cases = byCase(ready);
      const lastOfChunk = ready.at(-1)?.reference;
      // A dry run must end on the case with which the next chunk may begin.
      if (options.dryRun)
        cases.sort(([a], [b]) => Number(a === lastOfChunk) - Number(b === lastOfChunk));
      for (const [reference, events] of cases) {
        const { refusals, piece } = await write(trx, reference, events, options);
        if (piece !== null) outcome.ids.push(piece);
        for (const [place, refusal] of refusals) {
          const event = events[place];
          if (event) outcome.refused.set(event, refused(refusal, event.command));
        }
      }
      return outcome;
    },
  };
};

/** Where the events of a file go: through the process, sealed behind what their cases have, with their own times. */
export const createComplaintEventImporterService = ({
  strapi,
}: {
  strapi: Core.Strapi;
}): ImportSink<ImportedEvent> =>
  createImportSink<ImportedEvent, ReadyEvent>(strapi, {
    ...createEventRows({ strapi }),
    createMissing: () => Promise.resolve(),
    identify: (input) => input,
    keyOf: ({ digest }) => digest,
    known: (trx, ready) =>
      getService('store', { strapi }).complaintEventIds.known(
        trx,
        ready.map(({ digest }) => digest)
      ),
    rehearses: true,
  });

export type ComplaintEventImporterService = ImportSink<ImportedEvent>;
