import { Flex, Typography } from '@strapi/design-system';
import { Lock } from '@strapi/icons';
import { styled } from 'styled-components';

import type { RoleAccess, RoleAction } from '../../../../shared/contracts/access';
import { useUpdateCxAccessMutation } from '../../api/access';
import { DataTable } from '../../components/DataTable';
import { StateCard } from '../../components/StateCard';
import { SteadyButton } from '../../components/SteadyButton';
import { Tag, type Tone } from '../../components/Tag';
import { useOutcome } from '../../hooks/useOutcome';
import { useTranslate } from '../../hooks/useTranslate';
import { isMessageKey } from '../../translations/messages';
import { SettingsCard } from './SettingsCard';

interface SiteRoleCardProps {
  access: RoleAccess;
  mayChange: boolean;
}

/** Breaks between words where the screen is narrow, so that the state beside it stays in sight. */
const Words = styled.span`
  display: block;
  min-inline-size: 12rem;
  white-space: normal;
`;

const toneOf = ({ state, risky, recommended }: RoleAction): Tone => {
  if (state === 'granted') return risky ? 'bad' : 'good';
  if (state === 'missing') return recommended ? 'caution' : 'neutral';
  return 'info';
};

const Buttons = ({ access, mayChange }: SiteRoleCardProps) => {
  const t = useTranslate();
  const tell = useOutcome();
  const [update, { isLoading }] = useUpdateCxAccessMutation();
  const { role, name, actions } = access;
  const has = (test: (action: RoleAction) => boolean) => actions.some(test);
  const lacks = has(({ recommended, state }) => recommended && state === 'missing');
  const holds = has(({ state }) => state === 'granted');
  const set = async (granted: boolean) =>
    tell(
      await update({ role, granted }),
      t(granted ? 'access.granted' : 'access.takenBack', { name })
    );
  const labelled = (action: string) => ({
    children: action,
    'aria-label': t('access.buttonOf', { action, name }),
  });
  return (
    <Flex gap={2} wrap="wrap">
      <SteadyButton
        variant="secondary"
        disabled={!mayChange || !lacks || isLoading}
        onClick={() => set(true)}
        {...labelled(t('access.grant'))}
      />
      <SteadyButton
        variant="tertiary"
        disabled={!mayChange || !holds || isLoading}
        onClick={() => set(false)}
        {...labelled(t('access.takeBack'))}
      />
    </Flex>
  );
};

/** What visitors or users may do on the content API, with the buttons that change it. */
export const SiteRoleCard = ({ access, mayChange }: SiteRoleCardProps) => {
  const t = useTranslate();
  const { role, name, actions } = access;
  const title = t(`access.role.${role}`, { name });
  const opens = ({ action }: RoleAction): string => {
    const key = `access.action.${action.replace('plugin::cx.', '')}`;
    return isMessageKey(key) ? t(key) : action;
  };
  const note = ({ risky, recommended }: RoleAction): string => {
    if (risky) return t('access.risky');
    return recommended ? t('access.recommended') : '';
  };
  return (
    <SettingsCard
      title={title}
      hint={t(`access.roleHint.${role}`)}
      action={<Buttons access={access} mayChange={mayChange} />}
    >
      {!mayChange && <Typography textColor="neutral600">{t('access.mayNot')}</Typography>}
      <DataTable
        caption={title}
        columns={[t('access.opens'), t('access.stateColumn'), t('table.notes')]}
        rows={actions.map((one) => ({
          key: one.action,
          cells: [
            <Words key="opens">{opens(one)}</Words>,
            <Tag key="state" $tone={toneOf(one)}>
              {t(`access.grantState.${one.state}`)}
            </Tag>,
            <Words key="note">{note(one)}</Words>,
          ],
        }))}
      />
    </SettingsCard>
  );
};

/** Stands where the roles would, on a host without users-permissions. */
export const NoSiteRoles = () => {
  const t = useTranslate();
  return (
    <StateCard
      icon={<Lock width="3.2rem" height="3.2rem" fill="neutral600" />}
      title={t('access.noRoles')}
    >
      <Typography textColor="neutral600">{t('access.noRolesHint')}</Typography>
    </StateCard>
  );
};
