import type { Core } from '@strapi/strapi';
import type { ImportKind } from '../../../../shared/contracts/import';
import { complaintEventPlan } from '../../import/complaint-events/plan';
import { complaintPlan } from '../../import/complaints/plan';
import { feedbackPlan, type ReadPlan } from '../../import/plan';
import type { ImportSink } from '../../import/sink';
import { getService } from '../get-service';

/** How files of one kind are read, and where their rows go. */
export interface ImportOf<Input> {
  readPlan: ReadPlan<Input>;
  sink: ImportSink<Input>;
  /** Where a row belongs; absent where only the sink can tell. */
  locationOf?: (input: Input) => string | null;
}

/** Does something with what belongs to a kind, whatever its rows are. */
export const withKind = <Result>(
  kind: ImportKind,
  { strapi }: { strapi: Core.Strapi },
  use: <Input>(of: ImportOf<Input>) => Result
): Result => {
  switch (kind) {
    case 'feedback':
      return use({
        readPlan: feedbackPlan,
        sink: getService('importer', { strapi }),
        locationOf: ({ location }) => location ?? null,
      });
    case 'complaints':
      return use({
        readPlan: complaintPlan,
        sink: getService('complaintImporter', { strapi }),
        locationOf: ({ facts }) => facts.location ?? null,
      });
    case 'complaintEvents':
      return use({
        readPlan: complaintEventPlan,
        sink: getService('complaintEventImporter', { strapi }),
      });
  }
};
