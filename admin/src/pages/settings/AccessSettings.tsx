import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { useGetCxAccessQuery } from '../../api/access';
import { LoadError } from '../../components/LoadError';
import { TableSkeleton } from '../../components/Skeleton';
import { AdminRolesCard } from './AdminRolesCard';
import { FrontEndCard } from './FrontEndCard';
import { Cards } from './SettingsCard';
import { SettingsPage } from './SettingsPage';
import { NoSiteRoles, SiteRoleCard } from './SiteRoleCard';

const Access = () => {
  const { data, error, isFetching, refetch } = useGetCxAccessQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (error && !data && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <TableSkeleton />;
  const { roles, mayChange, frontEnd, adminRoles, adminActions } = data;
  return (
    <Cards>
      <FrontEndCard checks={frontEnd} />
      {roles === null ? (
        <NoSiteRoles />
      ) : (
        roles.map((access) => (
          <SiteRoleCard key={access.role} access={access} mayChange={mayChange} />
        ))
      )}
      <AdminRolesCard roles={adminRoles} actions={adminActions} />
    </Cards>
  );
};

/** What a front end still lacks, and what visitors, users and colleagues may do. */
export const AccessSettings = () => (
  <SettingsPage page="access" actions={[ADMIN_ACTIONS.manageSettings]}>
    <Access />
  </SettingsPage>
);

export default AccessSettings;
