import { ADMIN_ACTIONS } from '../../../../../shared/permissions';
import { useGetCxComplaintRulesQuery } from '../../../api/complaint-settings';
import { LoadError } from '../../../components/LoadError';
import { TableSkeleton } from '../../../components/Skeleton';
import { LastChange } from '../LastChange';
import { Cards } from '../SettingsCard';
import { SettingsPage } from '../SettingsPage';
import { MatrixCard } from './MatrixCard';
import { NoticesCard } from './NoticesCard';
import { RulesCard } from './RulesCard';

const Rules = () => {
  const { data, error, isFetching, refetch } = useGetCxComplaintRulesQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (error && !data && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <TableSkeleton />;
  return (
    <Cards>
      <RulesCard rules={data.rules} />
      <NoticesCard data={data} />
      <MatrixCard data={data} />
      <LastChange change={data.change} />
    </Cards>
  );
};

/** By which rules the desk works. */
export const RulesSettings = () => (
  <SettingsPage page="rules" actions={[ADMIN_ACTIONS.configureComplaints]}>
    <Rules />
  </SettingsPage>
);

export default RulesSettings;
