import * as React from 'react';

import type { CaseImportKind, ImportJob } from '../../../../shared/contracts/import';
import type { CaseMappingJson, MappingJson } from '../../../../shared/contracts/import-mapping';
import { caseField, isCaseMappingReady } from './case-mapping-edit';
import { CaseMappingForm } from './CaseMappingForm';
import { MappingBench } from './MappingBench';
import { MappingForm } from './MappingForm';

const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const FeedbackStep = ({ job }: { job: ImportJob }) => {
  const [mapping, change] = React.useState<MappingJson>(
    (job.mapping as MappingJson | null) ?? { answers: [] }
  );
  const timeZone = mapping.occurredAt?.timeZone ?? zoneHere();
  return (
    <MappingBench
      job={job}
      mapping={mapping}
      isReady={({ answers = [] }) => answers.length > 0}
      timeZone={timeZone}
      form={(header, rows) => (
        <MappingForm handle={{ mapping, change, timeZone }} header={header} rows={rows} />
      )}
    />
  );
};

const CaseStep = ({ job, kind }: { job: ImportJob; kind: CaseImportKind }) => {
  const [mapping, change] = React.useState<CaseMappingJson>(
    (job.mapping as CaseMappingJson | null) ?? {}
  );
  const date = caseField(mapping, kind === 'complaints' ? 'receivedAt' : 'at');
  const timeZone = date?.timeZone ?? zoneHere();
  return (
    <MappingBench
      job={job}
      mapping={mapping}
      isReady={(asked) => isCaseMappingReady(kind, asked)}
      timeZone={timeZone}
      form={(header, rows) => (
        <CaseMappingForm handle={{ kind, mapping, change, timeZone }} header={header} rows={rows} />
      )}
    />
  );
};

/** The columns of an uploaded file, by what it brings. */
export const MappingStep = ({ job }: { job: ImportJob }) =>
  job.kind === 'feedback' ? <FeedbackStep job={job} /> : <CaseStep job={job} kind={job.kind} />;
