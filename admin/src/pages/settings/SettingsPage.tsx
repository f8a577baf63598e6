import * as React from 'react';
import { Page } from '@strapi/strapi/admin';

import type { AdminAction } from '../../../../shared/permissions';
import { KeptFocus } from '../../components/KeptFocus';
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
  actions: readonly AdminAction[];
  /** Whether the reader needs all of them; else one will do. */
  needsAll?: boolean;
  children: React.ReactNode;
}

const Frame = ({ page, children }: Omit<SettingsPageProps, 'actions' | 'needsAll'>) => {
  const t = useTranslate();
  return (
    <PageFrame
      title={t(`settings.${page}.title`)}
      purpose={t(`settings.${page}.purpose`)}
      links={false}
    >
      <KeptFocus>{children}</KeptFocus>
    </PageFrame>
  );
};

/** Strapi's guard lets in whoever has one of its actions: where all are needed there is one guard each. */
const Guards = ({ actions, needsAll, children }: Omit<SettingsPageProps, 'page'>) =>
  (needsAll ? actions.map((action) => [action]) : [actions]).reduceRight(
    (guarded, some) => (
      <Page.Protect permissions={some.map((action) => ({ action, subject: null }))}>
        {guarded}
      </Page.Protect>
    ),
    <>{children}</>
  );

/** What our pages among Strapi's settings have in common. */
export const SettingsPage = ({ page, actions, needsAll = false, children }: SettingsPageProps) => (
  <LanguageProvider>
    <PaperTheme>
      <Guards actions={actions} needsAll={needsAll}>
        <Frame page={page}>{children}</Frame>
      </Guards>
    </PaperTheme>
  </LanguageProvider>
);
