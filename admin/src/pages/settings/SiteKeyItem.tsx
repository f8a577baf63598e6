import { Button, Flex, Typography } from '@strapi/design-system';

import type { SiteKeyState } from '../../../../shared/contracts/settings';
import { useUpdateCxSiteKeyMutation } from '../../api/intake-settings';
import { Facts } from '../../components/Facts';
import { SteadyButton } from '../../components/SteadyButton';
import { Tag } from '../../components/Tag';
import { useOutcome } from '../../hooks/useOutcome';
import { useTranslate } from '../../hooks/useTranslate';
import type { MessageKey } from '../../translations/messages';
import { LastChange } from './LastChange';
import { SiteKeyExample } from './SiteKeyExample';

interface SiteKeyItemProps {
  site: SiteKeyState;
  onEdit: () => void;
  onDelete: () => void;
}

/** What can be done with a key that was made in the admin. */
const Actions = ({ site, onEdit, onDelete }: SiteKeyItemProps) => {
  const t = useTranslate();
  const tell = useOutcome();
  const [update, { isLoading }] = useUpdateCxSiteKeyMutation();
  const { id, name, enabled } = site;
  if (id === null) return null;
  const toggle = async () =>
    tell(await update({ id, changes: { enabled: !enabled } }), t('setting.saved'));
  const labelled = (action: MessageKey) => ({
    children: t(action),
    'aria-label': t('intake.actionOf', { action: t(action), name }),
  });
  return (
    <Flex gap={2} wrap="wrap">
      <SteadyButton
        size="S"
        variant="tertiary"
        loading={isLoading}
        onClick={toggle}
        {...labelled(enabled ? 'intake.disable' : 'intake.enable')}
      />
      <Button size="S" variant="tertiary" onClick={onEdit} {...labelled('intake.edit')} />
      <Button size="S" variant="danger-light" onClick={onDelete} {...labelled('intake.delete')} />
    </Flex>
  );
};

const Origins = ({ origins }: { origins: readonly string[] }) => {
  const t = useTranslate();
  if (origins.length === 0) return <>{t('intake.anyOrigin')}</>;
  return (
    <>
      {origins.map((origin) => (
        <div key={origin}>
          <bdi dir="ltr">{origin}</bdi>
        </div>
      ))}
    </>
  );
};

/** One key: for which site, from where, and how it is used. */
export const SiteKeyItem = (props: SiteKeyItemProps) => {
  const t = useTranslate();
  const { site } = props;
  const { name, key, origins, enabled, change } = site;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Flex gap={2} wrap="wrap">
          <Typography tag="h3" fontWeight="bold">
            <bdi>{name}</bdi>
          </Typography>
          <Tag $tone={enabled ? 'info' : 'neutral'}>
            {t(enabled ? 'intake.enabled' : 'intake.disabled')}
          </Tag>
          {site.id === null && <Tag $tone="neutral">{t('intake.fromConfig')}</Tag>}
        </Flex>
        <Actions {...props} />
      </Flex>
      <Facts>
        <dt>{t('intake.key')}</dt>
        <dd>
          <code dir="ltr">{key}</code>
        </dd>
        <dt>{t('intake.origins')}</dt>
        <dd>
          <Origins origins={origins} />
        </dd>
      </Facts>
      {site.id === null && (
        <Typography variant="pi" textColor="neutral600">
          {t('intake.fromConfigHint')}
        </Typography>
      )}
      <LastChange change={change} />
      {enabled && <SiteKeyExample siteKey={key} />}
    </Flex>
  );
};
