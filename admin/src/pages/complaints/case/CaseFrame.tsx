import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Box, Flex } from '@strapi/design-system';

import { LanguageMenu } from '../../../components/LanguageMenu';
import { PageLink } from '../../../components/PageLink';
import { useTranslate } from '../../../hooks/useTranslate';
import { useQueueWalk } from './useQueueWalk';

interface CaseFrameProps {
  /** Of the browser's tab. */
  title: string;
  /** Who else is there, and keys. */
  beside?: React.ReactNode;
  children: React.ReactNode;
}

/** A case has the page for itself: the way back, who else is there, and the language stand above it. */
export const CaseFrame = ({ title, beside, children }: CaseFrameProps) => {
  const t = useTranslate();
  const { queue } = useQueueWalk();
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Box padding={{ initial: 4, medium: 6, large: 8 }}>
        <Flex justifyContent="space-between" gap={4} wrap="wrap" data-cx-screen-only>
          <PageLink to={queue}>
            <span aria-hidden>{t('case.backSign')} </span>
            {t('complaints.title')}
          </PageLink>
          <Flex gap={2} wrap="wrap">
            {beside}
            <LanguageMenu />
          </Flex>
        </Flex>
        {children}
      </Box>
    </Page.Main>
  );
};
