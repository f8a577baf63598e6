import type { AdminRoleAccess } from '../../../../shared/contracts/access';
import { DataTable } from '../../components/DataTable';
import { PageLink } from '../../components/PageLink';
import { ADMIN_ROLES_PATH } from '../../constants';
import { useTranslate } from '../../hooks/useTranslate';
import { isMessageKey } from '../../translations/messages';
import { SettingsCard } from './SettingsCard';

interface AdminRolesCardProps {
  roles: readonly AdminRoleAccess[];
  actions: readonly { action: string; name: string }[];
}

/** What colleagues may do here, by the roles of Strapi's admin, which are changed on Strapi's own page. */
export const AdminRolesCard = ({ roles, actions }: AdminRolesCardProps) => {
  const t = useTranslate();
  const nameOf = ({ action, name }: { action: string; name: string }): string => {
    const key = `right.${action.replace('plugin::cx.', '')}`;
    return isMessageKey(key) ? t(key) : name;
  };
  const cellOf = (role: AdminRoleAccess, action: string) => {
    const granted = role.actions.filter((one) => one.action === action);
    if (granted.length === 0) return { sign: '–', text: t('access.has.no') };
    return granted.every(({ conditional }) => conditional)
      ? { sign: '◔', text: t('access.has.conditional') }
      : { sign: '✓', text: t('access.has.yes') };
  };
  return (
    <SettingsCard
      title={t('access.admins')}
      hint={t('access.adminsHint')}
      action={<PageLink to={ADMIN_ROLES_PATH}>{t('access.adminsLink')}</PageLink>}
    >
      <DataTable
        caption={t('access.admins')}
        columns={[t('access.right'), ...roles.map(({ name }) => name)]}
        rows={actions.map((one) => ({
          key: one.action,
          cells: [
            nameOf(one),
            ...roles.map((role) => {
              const { sign, text } = cellOf(role, one.action);
              return (
                <span key={role.id}>
                  <span aria-hidden>{sign}</span> {text}
                </span>
              );
            }),
          ],
        }))}
      />
    </SettingsCard>
  );
};
