import type { Core } from '@strapi/strapi';
import type { Priority } from '../../../../shared/contracts/complaint';
import { KEY_PATTERN } from '../../../../shared/dimensions';
import { why, type RejectedField } from '../../../../shared/rejection';
import { UID } from '../../constants';
import { commandsOf, hidesTarget } from '../../import/complaints/history';
import type { ImportedComplaint } from '../../import/complaints/imported-complaint';
import type { Creatable, ImportOptions, ImportRow, ImportSink } from '../../import/sink';
import { getService } from '../get-service';
import { createImportSink } from '../importing/create-sink';
import { createNamed } from '../intake/create-missing-references';
import { pieceName } from './case-pieces';
import { keyOf, type ComplaintHistory } from './history';
import { daysOfReceipt } from './zone-of-place';

const REFERENCES = ['location', 'touchpoint', 'category'] as const;
type Reference = (typeof REFERENCES)[number];

const missing = (field: Reference, key: string): RejectedField => ({
  field,
  why: why('missing', { key }),
  text: `${field}: "${key}" does not exist`,
});

/** A row's life as it is recorded. What a policy promises is held against what the file can tell of. */
const historyOf = (input: ImportedComplaint, assumed: Priority): ComplaintHistory => ({
  source: input.source ?? '',
  externalId: input.externalId ?? '',
  complainant: input.complainant,
  commands: commandsOf(input, assumed),
  ...(input.due === null && {
    promised: {
      targets: input.judged.filter((target) => !hidesTarget(input, target)),
      priority: input.later.priority ?? null,
    },
  }),
});

/** Keys of the categories that there are. */
const createCategories = (strapi: Core.Strapi) => {
  const known = new Set<string>();
  return async (key: string): Promise<boolean> => {
    if (known.has(key)) return true;
    const row = await strapi.db.query(UID.complaintCategory).findOne({ where: { key } });
    if (row) known.add(key);
    return row !== null;
  };
};

/** What complaints refer to: whether it is there, and making what is not. */
const createReferences = (strapi: Core.Strapi) => {
  const exists: Record<Reference, (key: string) => Promise<boolean>> = {
    location: async (key) => (await getService('reference', { strapi }).location(key)) !== null,
    touchpoint: async (key) => (await getService('reference', { strapi }).touchpoint(key)) !== null,
    category: createCategories(strapi),
  };
  const uidOf = {
    location: UID.location,
    touchpoint: UID.touchpoint,
    category: UID.complaintCategory,
  };
  return {
    async create(
      rows: readonly ImportRow<ImportedComplaint>[],
      kinds: readonly Creatable[]
    ): Promise<void> {
      for (const kind of REFERENCES) {
        if (!kinds.includes(kind)) continue;
        const names = new Map<string, string>();
        for (const { input, names: called } of rows) {
          const key = input.facts[kind];
          if (key && !names.has(key)) names.set(key, called?.[kind]?.[key] ?? key);
        }
        await createNamed(strapi, { kind, uid: uidOf[kind], names, exists: exists[kind] });
      }
    },

    async faultsOf(
      { facts }: ImportedComplaint,
      { dryRun, createMissing }: ImportOptions
    ): Promise<RejectedField[]> {
      const faults: RejectedField[] = [];
      for (const kind of REFERENCES) {
        const key = facts[kind];
        if (!key || (await exists[kind](key))) continue;
        const assumed = dryRun && createMissing.includes(kind) && KEY_PATTERN.test(key);
        if (!assumed) faults.push(missing(kind, key));
      }
      return faults;
    },
  };
};

/** Where the complaints of a file go: each with the history that its dates tell of. */
export const createComplaintImporterService = ({
  strapi,
}: {
  strapi: Core.Strapi;
}): ImportSink<ImportedComplaint> => {
  const references = createReferences(strapi);
  return createImportSink<ImportedComplaint, ComplaintHistory>(strapi, {
    createMissing: references.create,

    async check(input, options) {
      const rejected = await references.faultsOf(input, options);
      const { assumedPriority } = getService('settings', { strapi }).complaints().rules;
      const history = historyOf(input, assumedPriority);
      const refusal = getService('complaints', { strapi }).refusalOf(history);
      if (refusal)
        rejected.push({
          field: refusal.message.split(' ')[0] ?? '',
          why: refusal.code === 'invalid' ? null : why('process'),
          text: refusal.message,
        });
      if (rejected.length === 0) return { ready: history };
      return { reason: rejected.map(({ text }) => text).join('; '), rejected };
    },

    keyOf,

    async known(trx, ready) {
      const { complaints } = getService('store', { strapi });
      return new Set((await complaints.findExternals(trx, ready)).keys());
    },

    async insert(trx, ready) {
      const outcomes = await getService('complaints', { strapi }).record(ready, trx);
      const ids = outcomes.map((outcome, index) => {
        if (outcome.status === 'refused') throw new Error(outcome.refusal.message);
        const last = ready[index]?.commands.length ?? 1;
        return pieceName({ reference: outcome.reference, first: 1, last });
      });
      return { ids, days: await daysOfReceipt(ready, { strapi }) };
    },
  });
};

export type ComplaintImporterService = ImportSink<ImportedComplaint>;
