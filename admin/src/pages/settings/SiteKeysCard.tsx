import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { styled } from 'styled-components';

import type { SiteKeyState } from '../../../../shared/contracts/settings';
import { useTranslate } from '../../hooks/useTranslate';
import { DeleteSiteKeyDialog } from './DeleteSiteKeyDialog';
import { SettingsCard } from './SettingsCard';
import { SiteKeyDialog } from './SiteKeyDialog';
import { SiteKeyItem } from './SiteKeyItem';

const List = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;

  li + li {
    margin-block-start: ${({ theme }) => theme.spaces[4]};
    padding-block-start: ${({ theme }) => theme.spaces[4]};
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

type Open = { what: 'new' } | { what: 'edit' | 'delete'; site: SiteKeyState } | null;

/** The keys with which front ends send feedback. */
export const SiteKeysCard = ({ siteKeys }: { siteKeys: readonly SiteKeyState[] }) => {
  const t = useTranslate();
  const [open, setOpen] = React.useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <SettingsCard
      title={t('intake.keys')}
      hint={t('intake.keysHint')}
      action={
        <Button startIcon={<Plus aria-hidden />} onClick={() => setOpen({ what: 'new' })}>
          {t('intake.new')}
        </Button>
      }
    >
      {siteKeys.length === 0 && (
        <Typography textColor="neutral600">{t('intake.keysNone')}</Typography>
      )}
      <Flex direction="column" alignItems="stretch">
        <List>
          {siteKeys.map((site) => (
            <li key={site.id ?? site.name}>
              <SiteKeyItem
                site={site}
                onEdit={() => setOpen({ what: 'edit', site })}
                onDelete={() => setOpen({ what: 'delete', site })}
              />
            </li>
          ))}
        </List>
      </Flex>
      {open?.what === 'new' && <SiteKeyDialog site={null} onClose={close} />}
      {open?.what === 'edit' && <SiteKeyDialog site={open.site} onClose={close} />}
      {open?.what === 'delete' && <DeleteSiteKeyDialog site={open.site} onClose={close} />}
    </SettingsCard>
  );
};
