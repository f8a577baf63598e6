import { Flex, Typography } from '@strapi/design-system';

import type { ImportCheck, ImportJob } from '../../../../shared/contracts/import';
import { useMoveCxImportMutation } from '../../api/imports';
import { Card } from '../../components/Card';
import { DataTable } from '../../components/DataTable';
import { Num } from '../../components/Num';
import { SteadyButton } from '../../components/SteadyButton';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';
import { Faults } from '../../components/Faults';
import { RejectReason } from './RejectReason';
import { Totals } from './Totals';

/** What a dry run found, and the way on. */
export const CheckResult = ({ job, check }: { job: ImportJob; check: ImportCheck }) => {
  const t = useTranslate();
  const formats = useFormats();
  const [move, { error, isLoading }] = useMoveCxImportMutation();
  const rows = job.file?.rows ?? 0;
  const partial = check.rows < rows;
  // After a check that was stopped nobody knows what the rest holds.
  const pointless = check.created === 0 && !(partial && check.duplicates > 0);
  return (
    <Card aria-labelledby="cx-import-check">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="delta" id="cx-import-check">
          {t('import.checked')}
        </Typography>
        <Typography tag="p" textColor="neutral600">
          {t(partial ? 'import.checkedPart' : 'import.checkedAll', { n: check.rows })}
        </Typography>
        <Totals kind={job.kind} totals={check} tense="would" />
        {check.rejects.length > 0 && (
          <DataTable
            caption={t('import.firstRejects')}
            columns={[t('import.row'), t('import.reason')]}
            rows={check.rejects.map(({ row, ...why }) => ({
              key: String(row),
              cells: [
                <Num key="row">{formats.count(row)}</Num>,
                <RejectReason key="reason" {...why} />,
              ],
            }))}
          />
        )}
        <Faults error={error} />
        <Flex justifyContent="end">
          <SteadyButton
            loading={isLoading}
            disabled={pointless}
            onClick={() => void move({ id: job.id, step: 'start' })}
          >
            {t('import.start', { n: partial ? rows : check.created })}
          </SteadyButton>
        </Flex>
      </Flex>
    </Card>
  );
};
