import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Box, Flex, Typography } from '@strapi/design-system';

import type { Journey } from '../../../../../shared/contracts/journey';
import type {
  JourneyPublication,
  VersionInForce,
} from '../../../../../shared/contracts/journey-editor';
import { LanguageMenu } from '../../../components/LanguageMenu';
import { PageLink } from '../../../components/PageLink';
import { Tag } from '../../../components/Tag';
import { JOURNEYS_PATH } from '../../../constants';
import { useFormats } from '../../../hooks/useFormats';
import { useLanguage } from '../../../hooks/useLanguage';
import { useSite } from '../../../hooks/useSite';
import { useTranslate } from '../../../hooks/useTranslate';

const BACK = { ltr: '←', rtl: '→' } as const;

interface EditorFrameProps {
  title: string;
  /** Beside the title. */
  facts?: React.ReactNode;
  actions?: React.ReactNode;
  children: React.ReactNode;
}

/** A journey's page: the whole width, without the links to the other pages. */
export const EditorFrame = ({ title, facts, actions, children }: EditorFrameProps) => {
  const t = useTranslate();
  const { direction } = useLanguage();
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Box padding={{ initial: 4, large: 6 }}>
        <Box data-cx-screen-only>
          <PageLink to={JOURNEYS_PATH}>
            <span aria-hidden>{BACK[direction]}</span> {t('journeys.title')}
          </PageLink>
        </Box>
        <Flex justifyContent="space-between" alignItems="center" gap={3} wrap="wrap" paddingTop={1}>
          <Flex gap={2} wrap="wrap" alignItems="center">
            <Typography tag="h1" variant="alpha" fontSize={6} dir="auto">
              {title}
            </Typography>
            {facts}
          </Flex>
          <Flex gap={3} wrap="wrap" alignItems="center" data-cx-screen-only>
            {actions}
            <LanguageMenu />
          </Flex>
        </Flex>
        {children}
      </Box>
    </Page.Main>
  );
};

interface JourneyFactsProps {
  state: Journey['state'];
  inForce: VersionInForce | null;
}

/** What the map draws, and which version customers are measured by. */
export const JourneyFacts = ({ state, inForce }: JourneyFactsProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { site } = useSite();
  return (
    <>
      <Tag $tone="info">{t(`journey.state.${state}`)}</Tag>
      <Typography variant="pi" textColor="neutral600">
        {inForce
          ? t('journey.inForce', {
              version: inForce.version,
              since: formats.moment(inForce.since, site.timeZone),
            })
          : t('journey.neverPublished')}
      </Typography>
    </>
  );
};

/** Whether the draft says something else than what is published. */
export const PublicationTag = ({ publication }: { publication: JourneyPublication }) => {
  const t = useTranslate();
  return (
    <Tag $tone={publication === 'published' ? 'good' : 'neutral'}>
      {t(`journey.publication.${publication}`)}
    </Tag>
  );
};
