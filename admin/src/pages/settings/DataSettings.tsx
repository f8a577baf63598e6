import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { GetData } from '../../../../shared/contracts/maintenance';
import { MAINTENANCE_JOBS } from '../../../../shared/contracts/maintenance';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { isForbidden } from '../../api/request-error';
import { useGetCxDataQuery } from '../../api/settings';
import { Card } from '../../components/Card';
import { LoadError } from '../../components/LoadError';
import { Stack } from '../../components/PageGrids';
import { TableSkeleton } from '../../components/Skeleton';
import { useErrorText } from '../../hooks/useErrorText';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';
import { KeepTablesCard } from './KeepTablesCard';
import { MaintenanceCard } from './MaintenanceCard';
import { SettingsPage } from './SettingsPage';

const Cards = styled(Stack)`
  margin-block-start: ${({ theme }) => theme.spaces[4]};
`;

const POLL_MILLISECONDS = 1_500;
const MEGABYTE = 1_000_000;

const Stored = ({ data }: { data: GetData.Response['data'] }) => {
  const t = useTranslate();
  const formats = useFormats();
  const { plugin, database } = data.storage;
  const megabytes = (bytes: number) => formats.decimal(bytes / MEGABYTE, 1);
  return (
    <Card>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography tag="h2" variant="delta">
          {t('data.stored')}
        </Typography>
        <Typography>{t('data.responses', { n: data.responses })}</Typography>
        <Typography>{t('cases', { n: data.complaints })}</Typography>
        {plugin !== null && (
          <Typography>{t('data.size.plugin', { size: megabytes(plugin) })}</Typography>
        )}
        {database !== null && (
          <Typography>{t('data.size.database', { size: megabytes(database) })}</Typography>
        )}
      </Flex>
    </Card>
  );
};

const isBusy = ({ runs }: GetData.Response['data']): boolean =>
  MAINTENANCE_JOBS.some((job) => runs[job]?.state === 'running');

const Data = () => {
  const errorText = useErrorText();
  const [pollingInterval, setPollingInterval] = React.useState(0);
  const { data, error, isFetching, refetch } = useGetCxDataQuery(undefined, {
    pollingInterval,
    refetchOnMountOrArgChange: true,
  });
  const busy = data !== undefined && isBusy(data);
  React.useEffect(() => setPollingInterval(busy ? POLL_MILLISECONDS : 0), [busy]);
  if (error && isForbidden(error)) return <Page.NoPermissions content={errorText(error)} />;
  if (error && !data)
    return isFetching ? <TableSkeleton /> : <LoadError error={error} onRetry={refetch} />;
  if (!data) return <TableSkeleton />;
  return (
    <Cards>
      <Stored data={data} />
      {MAINTENANCE_JOBS.map((job) => (
        <MaintenanceCard key={job} job={job} run={data.runs[job]} busy={busy} />
      ))}
      <KeepTablesCard state={data.settings} />
    </Cards>
  );
};

/** What is stored, and whether the numbers are what the answers say. */
export const DataSettings = () => (
  <SettingsPage page="data" actions={[ADMIN_ACTIONS.maintainData]}>
    <Data />
  </SettingsPage>
);

export default DataSettings;
