import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { useGetCxIntakeQuery } from '../../api/intake-settings';
import { LoadError } from '../../components/LoadError';
import { TableSkeleton } from '../../components/Skeleton';
import { LimitsCard } from './LimitsCard';
import { Cards } from './SettingsCard';
import { SettingsPage } from './SettingsPage';
import { SiteKeysCard } from './SiteKeysCard';

const Intake = () => {
  const { data, error, isFetching, refetch } = useGetCxIntakeQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (error && !data && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <TableSkeleton />;
  return (
    <Cards>
      <SiteKeysCard siteKeys={data.siteKeys} />
      <LimitsCard state={data.limits} />
    </Cards>
  );
};

/** Which sites may send feedback without logging in, and how much of it. */
export const IntakeSettings = () => (
  <SettingsPage page="intake" actions={[ADMIN_ACTIONS.manageSettings]}>
    <Intake />
  </SettingsPage>
);

export default IntakeSettings;
