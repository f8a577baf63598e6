import { Flex, Typography } from '@strapi/design-system';

import type { AdminRoleAccess } from '../../../../shared/contracts/access';
import { DataTable } from '../../components/DataTable';
import { PageLink } from '../../components/PageLink';
import { ADMIN_ROLES_PATH } from '../../constants';
import { useElementWidth } from '../../hooks/useElementWidth';
import { useTranslate } from '../../hooks/useTranslate';
import { isMessageKey } from '../../translations/messages';
import { SettingsCard } from './SettingsCard';

interface AdminRolesCardProps {
  roles: readonly AdminRoleAccess[];
  actions: readonly { action: string; name: string }[];
}

/** Pixels that the names of rights and each role take in a table. */
const RIGHT_WIDTH = 280;
const ROLE_WIDTH = 110;

type Has = 'yes' | 'conditional' | 'no';
const SIGNS: Record<Has, string> = { yes: '✓', conditional: '◔', no: '–' };

const hasOf = (role: AdminRoleAccess, action: string): Has => {
  const granted = role.actions.filter((one) => one.action === action);
  if (granted.length === 0) return 'no';
  return granted.every(({ conditional }) => conditional) ? 'conditional' : 'yes';
};

const HasText = ({ has }: { has: Has }) => {
  const t = useTranslate();
  return (
    <>
      <span aria-hidden>{SIGNS[has]}</span> {t(`access.has.${has}`)}
    </>
  );
};

interface RightsProps {
  roles: readonly AdminRoleAccess[];
  rights: readonly { action: string; name: string }[];
}

const RightsTable = ({ roles, rights }: RightsProps) => {
  const t = useTranslate();
  return (
    <DataTable
      caption={t('access.admins')}
      columns={[t('access.right'), ...roles.map(({ name }) => name)]}
      rows={rights.map(({ action, name }) => ({
        key: action,
        cells: [name, ...roles.map((role) => <HasText key={role.id} has={hasOf(role, action)} />)],
      }))}
    />
  );
};

/** The same where a column for each role has no room: under each right how it is with each role. */
const RightsList = ({ roles, rights }: RightsProps) => {
  const t = useTranslate();
  return (
    <Flex tag="ul" aria-label={t('access.admins')} direction="column" alignItems="stretch" gap={3}>
      {rights.map(({ action, name }) => (
        <li key={action}>
          <Typography tag="p" variant="pi" fontWeight="bold">
            {name}
          </Typography>
          <Flex tag="ul" wrap="wrap" gap={3}>
            {roles.map((role) => (
              <Typography key={role.id} tag="li" variant="pi" textColor="neutral600">
                <bdi>{role.name}</bdi>: <HasText has={hasOf(role, action)} />
              </Typography>
            ))}
          </Flex>
        </li>
      ))}
    </Flex>
  );
};

/** What colleagues may do here, by the roles of Strapi's admin, which are changed on Strapi's own page. */
export const AdminRolesCard = ({ roles, actions }: AdminRolesCardProps) => {
  const t = useTranslate();
  const needed = RIGHT_WIDTH + ROLE_WIDTH * roles.length;
  const [ref, width] = useElementWidth(needed);
  const rights = actions.map(({ action, name }) => {
    const key = `right.${action.replace('plugin::cx.', '')}`;
    return { action, name: isMessageKey(key) ? t(key) : name };
  });
  const Rights = width < needed ? RightsList : RightsTable;
  return (
    <SettingsCard
      title={t('access.admins')}
      hint={t('access.adminsHint')}
      action={<PageLink to={ADMIN_ROLES_PATH}>{t('access.adminsLink')}</PageLink>}
    >
      <div ref={ref}>
        <Rights roles={roles} rights={rights} />
      </div>
    </SettingsCard>
  );
};
