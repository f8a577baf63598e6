import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

import type { ImportJob, PreviewImport } from '../../../../shared/contracts/import';
import type { AnyMappingJson } from '../../../../shared/contracts/import-mapping';
import {
  useCheckCxImportMutation,
  useMoveCxImportMutation,
  usePreviewCxImportQuery,
} from '../../api/imports';
import { Card } from '../../components/Card';
import { TableSkeleton } from '../../components/Skeleton';
import { SteadyButton } from '../../components/SteadyButton';
import { useTranslate } from '../../hooks/useTranslate';
import { CheckResult } from './CheckResult';
import { Faults } from '../../components/Faults';
import { PreviewTable } from './PreviewTable';

/** So long after the last change the preview is asked for. */
const QUIET = 400;

const useQuiet = <Value,>(value: Value): Value => {
  const [quiet, setQuiet] = React.useState(value);
  React.useEffect(() => {
    const timer = setTimeout(() => setQuiet(value), QUIET);
    return () => clearTimeout(timer);
  }, [value]);
  return quiet;
};

const ORIGIN = { guess: 'import.guessed', saved: 'import.remembered', chosen: null } as const;

interface WaysProps {
  job: ImportJob;
  mapping: AnyMappingJson;
  isReady: boolean;
  /** Whether this very mapping was checked. */
  isChecked: boolean;
}

/** Back, or on to the check of all rows. */
const Ways = ({ job, mapping, isReady, isChecked }: WaysProps) => {
  const t = useTranslate();
  const [check, checking] = useCheckCxImportMutation();
  const [move, moving] = useMoveCxImportMutation();
  return (
    <>
      <Faults error={checking.error ?? moving.error} />
      <Flex gap={2} justifyContent="end">
        <SteadyButton
          variant="tertiary"
          loading={moving.isLoading}
          onClick={() => void move({ id: job.id, step: 'cancel' })}
        >
          {t('import.discard')}
        </SteadyButton>
        <SteadyButton
          variant={isChecked ? 'secondary' : 'default'}
          loading={checking.isLoading}
          disabled={!isReady}
          onClick={() => void check({ id: job.id, mapping })}
        >
          {t(isChecked ? 'import.checkAgain' : 'import.check')}
        </SteadyButton>
      </Flex>
    </>
  );
};

interface MappingBenchProps<Mapping extends AnyMappingJson> {
  job: ImportJob;
  mapping: Mapping;
  /** Whether there is enough of the mapping to read rows by it. */
  isReady: (mapping: Mapping) => boolean;
  /** Zone in which the first rows are shown. */
  timeZone: string;
  form: (header: readonly string[], rows: readonly PreviewImport.Row[]) => React.ReactNode;
}

/** The mapping of an uploaded file: proposed, changed, tried on the first rows, checked on all. */
export const MappingBench = <Mapping extends AnyMappingJson>({
  job,
  mapping,
  isReady,
  timeZone,
  form,
}: MappingBenchProps<Mapping>) => {
  const t = useTranslate();
  const asked = useQuiet(mapping);
  const sample = usePreviewCxImportQuery({ id: job.id, mapping: null });
  const none = !isReady(asked);
  const preview = usePreviewCxImportQuery({ id: job.id, mapping: asked }, { skip: none });
  const isChecked = job.check !== null && JSON.stringify(mapping) === JSON.stringify(job.mapping);
  const origin = job.mappingOrigin && ORIGIN[job.mappingOrigin];
  if (!sample.data && !sample.error) return <TableSkeleton />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {isChecked && job.check && <CheckResult job={job} check={job.check} />}
      <Card>
        <Typography tag="h2" variant="delta">
          {t('import.mapping')}
        </Typography>
        {origin && (
          <Typography tag="p" textColor="neutral600">
            {t(origin)}
          </Typography>
        )}
        {form(job.file?.header ?? [], sample.data ?? [])}
      </Card>
      <Card>
        <Typography tag="h2" variant="delta">
          {t('import.preview')}
        </Typography>
        {!none && preview.error ? (
          <Faults error={preview.error} />
        ) : (
          <PreviewTable
            kind={job.kind}
            rows={none ? [] : (preview.data ?? [])}
            timeZone={timeZone}
          />
        )}
      </Card>
      <Faults error={sample.error} />
      <Ways job={job} mapping={mapping} isReady={isReady(mapping)} isChecked={isChecked} />
    </Flex>
  );
};
