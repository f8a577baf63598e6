import * as React from 'react';
import { Page } from '@strapi/strapi/admin';

import type { AdminAction } from '../../../../shared/permissions';
import { PageFrame } from '../../components/PageFrame';
import { PaperTheme } from '../../components/PaperTheme';
import { useTranslate } from '../../hooks/useTranslate';
import { LanguageProvider } from '../../language/LanguageProvider';

interface SettingsPageProps {
  page:
    | 'general'
    | 'metrics'
    | 'intake'
    | 'public'
    | 'access'
    | 'data'
    | 'promises'
    | 'calendars'
    | 'exposures'
    | 'rules';
  /** The reader needs one of them. */
  actions: readonly AdminAction[];
  children: React.ReactNode;
}

const Frame = ({ page, children }: Omit<SettingsPageProps, 'actions'>) => {
  const t = useTranslate();
  return (
    <PageFrame
      title={t(`settings.${page}.title`)}
      purpose={t(`settings.${page}.purpose`)}
      links={false}
    >
      {children}
    </PageFrame>
  );
};

/** What our pages among Strapi's settings have in common. */
export const SettingsPage = ({ page, actions, children }: SettingsPageProps) => (
  <LanguageProvider>
    <PaperTheme>
      <Page.Protect permissions={actions.map((action) => ({ action, subject: null }))}>
        <Frame page={page}>{children}</Frame>
      </Page.Protect>
    </PaperTheme>
  </LanguageProvider>
);
