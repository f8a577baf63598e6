import { Page } from '@strapi/strapi/admin';
import { Box, Flex, Typography } from '@strapi/design-system';

import { useGetCxOverviewQuery } from '../../api/overview';
import { LanguageMenu } from '../../components/LanguageMenu';
import { useOverviewState } from '../../hooks/useOverviewState';
import { useReader } from '../../hooks/useReader';
import { useTranslate } from '../../hooks/useTranslate';
import { FilterRow } from './FilterRow';
import { OverviewBody } from './OverviewBody';
import { overviewQuery } from './overview-state';

/** Seconds for which numbers count as fresh when the page is opened again. */
const FRESH_SECONDS = 30;

export const OverviewPage = () => {
  const t = useTranslate();
  const handle = useOverviewState();
  const reader = useReader();
  const request = useGetCxOverviewQuery(overviewQuery(handle.state, reader), {
    refetchOnMountOrArgChange: FRESH_SECONDS,
  });

  return (
    <Page.Main>
      <Page.Title>{t('overview.title')}</Page.Title>
      <Box padding={{ initial: 4, medium: 6, large: 8 }}>
        <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
          <Box>
            <Typography tag="h1" variant="alpha" fontSize={6}>
              {t('overview.title')}
            </Typography>
            <Typography tag="p" variant="omega" textColor="neutral600">
              {t('overview.purpose')}
            </Typography>
          </Box>
          <Box data-cx-screen-only>
            <LanguageMenu />
          </Box>
        </Flex>
        <FilterRow handle={handle} reader={reader} data={request.data} />
        <OverviewBody handle={handle} request={request} />
      </Box>
    </Page.Main>
  );
};
