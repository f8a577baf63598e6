import { Flex } from '@strapi/design-system';

import { PageLink } from '../../../components/PageLink';
import { useTranslate } from '../../../hooks/useTranslate';
import { SettingsCard } from '../SettingsCard';

const TYPES = ['complaint-category', 'complaint-cause', 'remedy', 'reply-template'] as const;

/** What editors keep in the Content Manager, in every language. */
export const ContentLinks = () => {
  const t = useTranslate();
  return (
    <SettingsCard title={t('desk.content')} hint={t('desk.contentHint')}>
      <Flex gap={4} wrap="wrap">
        {TYPES.map((type) => (
          <PageLink key={type} to={`/content-manager/collection-types/plugin::cx.${type}`}>
            {t(`desk.content.${type}`)}
          </PageLink>
        ))}
      </Flex>
    </SettingsCard>
  );
};
