import type { Core } from '@strapi/strapi';
import type { FeedbackInput } from '../../../shared/contracts/feedback';
import { DEFAULT_SCALES, type Metric } from '../../../shared/metrics';
import type { RejectedField } from '../../../shared/rejection';
import type { Scale } from '../../../shared/scale';
import type { ImportSink } from '../import/sink';
import type { Fact } from '../store/types';
import { getService } from './get-service';
import { createImportSink } from './importing/create-sink';
import { assumeCreated } from './intake/assumed-references';
import type { Caller } from './intake/caller';
import { externalIdOf, externalKeyOf } from './intake/commit-submissions';
import { createMissingReferences } from './intake/create-missing-references';
import type { Fault } from './intake/faults';

const CALLER: Caller = { kind: 'internal', principal: 'import' };
/** Mappings leave out the usual scales, whatever the site sets for answers that come in otherwise. */
const scaleOf = (metric: Metric): Scale => DEFAULT_SCALES[metric];

/** `answers.1.score` → `answers[1].score`. */
const rejectedField = ({ path, message, why }: Fault): RejectedField => ({
  field: path.join('.').replace(/\.(\d+)/g, '[$1]'),
  why: why ?? null,
  text: message,
});

/** Where the feedback of a file goes: checked like feedback over HTTP. */
export const createImporterService = ({
  strapi,
}: {
  strapi: Core.Strapi;
}): ImportSink<FeedbackInput> => {
  const { facts } = getService('store', { strapi });
  return createImportSink<FeedbackInput, Fact[]>(strapi, {
    createMissing: (rows, kinds) => createMissingReferences(strapi, rows, kinds),

    async check(input, { dryRun, createMissing }) {
      const assumed = dryRun ? assumeCreated(strapi, createMissing) : undefined;
      const prepared = await getService('intake', { strapi }).prepareResponse(input, CALLER, {
        reference: assumed,
        scaleOf,
      });
      return prepared.faults
        ? {
            reason: prepared.faults.map(({ message }) => message).join('; '),
            rejected: prepared.faults.map(rejectedField),
          }
        : { ready: prepared.facts };
    },

    keyOf: externalKeyOf,

    async known(trx, ready) {
      const ids = ready.flatMap((of) => externalIdOf(of) ?? []);
      return new Set((await facts.findExternal(trx, ids)).keys());
    },

    async insert(trx, ready) {
      const created = ready.flat();
      await facts.insert(trx, created);
      return {
        ids: [...new Set(created.map(({ responseId }) => responseId))],
        days: created.map(({ localDate }) => localDate),
      };
    },
  });
};

export type ImporterService = ImportSink<FeedbackInput>;
