import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { useGetCxMetricSettingsQuery } from '../../api/site-settings';
import { LoadError } from '../../components/LoadError';
import { TableSkeleton } from '../../components/Skeleton';
import { KpiRulesCard } from './KpiRulesCard';
import { MetricNamesCard } from './MetricNamesCard';
import { Cards } from './SettingsCard';
import { SettingsPage } from './SettingsPage';

const Metrics = () => {
  const { data, error, isFetching, refetch } = useGetCxMetricSettingsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (error && !data && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <TableSkeleton />;
  return (
    <Cards>
      <KpiRulesCard kpis={data.kpis} />
      <MetricNamesCard metrics={data.metrics} />
    </Cards>
  );
};

/** What KPIs and metrics are called here, and by which rules they count. */
export const MetricsSettings = () => (
  <SettingsPage page="metrics" actions={[ADMIN_ACTIONS.manageSettings]}>
    <Metrics />
  </SettingsPage>
);

export default MetricsSettings;
