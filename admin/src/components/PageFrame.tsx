import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Box, Flex, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';

import { ADMIN_ACTIONS } from '../../../shared/permissions';
import {
  ALERTS_PATH,
  COMPLAINTS_PATH,
  FEEDBACK_PATH,
  IMPORT_PATH,
  JOURNEYS_PATH,
  KPIS_PATH,
  OVERVIEW_PATH,
  TARGETS_PATH,
} from '../constants';
import { useMay } from '../hooks/useMay';
import { useMayJourneys } from '../hooks/useMayJourneys';
import { useTranslate } from '../hooks/useTranslate';
import { LanguageMenu } from './LanguageMenu';

const Links = styled.nav`
  display: flex;
  flex-wrap: wrap;
  column-gap: ${({ theme }) => theme.spaces[4]};
  margin-block: ${({ theme }) => `${theme.spaces[4]} 0`};
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral200};

  a {
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[1]}`};
    border-block-end: 2px solid transparent;
    margin-block-end: -1px;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: ${({ theme }) => theme.fontSizes[2]};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
    text-decoration: none;
  }

  a[aria-current='page'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary600};
  }

  a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** The pages that the reader may open; nothing where that is only one. */
const PageLinks = () => {
  const t = useTranslate();
  const readsKpis = useMay(ADMIN_ACTIONS.readKpis);
  const readsFeedback = useMay(ADMIN_ACTIONS.readFeedback);
  const readsComplaints = useMay(ADMIN_ACTIONS.readComplaints);
  const imports = useMay(ADMIN_ACTIONS.importFeedback);
  const readsAlerts = useMay(ADMIN_ACTIONS.readAlerts);
  const managesAlerts = useMay(ADMIN_ACTIONS.manageAlerts);
  const readsJourneys = useMayJourneys();
  const alerts = readsKpis || readsAlerts || managesAlerts;
  const others = [readsJourneys, readsFeedback, readsComplaints, imports, alerts].filter(Boolean);
  if (!readsKpis && others.length < 2) return null;
  return (
    <Links aria-label={t('page.links')} data-cx-screen-only>
      {readsKpis && (
        <>
          <NavLink to={OVERVIEW_PATH} end>
            {t('overview.title')}
          </NavLink>
          <NavLink to={KPIS_PATH}>{t('kpiPage.title')}</NavLink>
          <NavLink to={TARGETS_PATH}>{t('targets.title')}</NavLink>
        </>
      )}
      {readsJourneys && <NavLink to={JOURNEYS_PATH}>{t('journeys.title')}</NavLink>}
      {readsFeedback && <NavLink to={FEEDBACK_PATH}>{t('feedback.title')}</NavLink>}
      {readsComplaints && <NavLink to={COMPLAINTS_PATH}>{t('complaints.title')}</NavLink>}
      {alerts && <NavLink to={ALERTS_PATH}>{t('alerts.title')}</NavLink>}
      {imports && <NavLink to={IMPORT_PATH}>{t('import.title')}</NavLink>}
    </Links>
  );
};

interface PageFrameProps {
  title: string;
  /** One sentence: what the page is for. */
  purpose: string;
  /** Pages among Strapi's settings have its own links beside them. */
  links?: boolean;
  /** Over the title: the way back from a page to the one above it. */
  above?: React.ReactNode;
  /** Stands before the language. */
  actions?: React.ReactNode;
  children: React.ReactNode;
}

/** What all pages have in common: title, purpose, language, and the way to the others. */
export const PageFrame = ({
  title,
  purpose,
  above,
  actions,
  links = true,
  children,
}: PageFrameProps) => (
  <Page.Main>
    <Page.Title>{title}</Page.Title>
    <Box padding={{ initial: 4, medium: 6, large: 8 }}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <Box>
          {above && <Box data-cx-screen-only>{above}</Box>}
          <Typography tag="h1" variant="alpha" fontSize={6}>
            {title}
          </Typography>
          <Typography tag="p" variant="omega" textColor="neutral600">
            {purpose}
          </Typography>
        </Box>
        <Flex data-cx-screen-only gap={2} wrap="wrap">
          {actions}
          <LanguageMenu />
        </Flex>
      </Flex>
      {links && <PageLinks />}
      {children}
    </Box>
  </Page.Main>
);
