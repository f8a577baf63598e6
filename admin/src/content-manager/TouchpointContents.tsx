import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { GetTouchpointContents } from '../../../shared/contracts/touchpoint-link';
import { useGetCxTouchpointContentsQuery } from '../api/touchpoint-links';
import { TextLink } from '../components/TextLink';
import { useLanguage } from '../hooks/useLanguage';
import { useTranslate } from '../hooks/useTranslate';
import { contentPath } from './content-path';
import { PanelError, PanelNote } from './PanelState';

/** Titles of entries are long. */
const TitleLink = styled(TextLink)`
  white-space: normal;
  overflow-wrap: anywhere;
`;

const List = ({
  contents,
  more,
  titledBy,
}: GetTouchpointContents.Response['data'] & { titledBy: string }) => {
  const t = useTranslate();
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
      <ul aria-labelledby={titledBy}>
        {contents.map((content) => (
          <li key={`${content.contentType}/${content.documentId}`}>
            <TitleLink to={contentPath(content)}>
              <bdi lang={content.locale ?? undefined}>{content.title}</bdi>
            </TitleLink>{' '}
            <Typography variant="pi" textColor="neutral600">
              <bdi>{content.type}</bdi>
            </Typography>
          </li>
        ))}
      </ul>
      {more && <PanelNote>{t('contents.more')}</PanelNote>}
    </Flex>
  );
};

interface TouchpointContentsProps {
  /** Its key. */
  touchpoint: string;
  /** Says how entries are linked where none is; else there is nothing to see then. */
  explains?: boolean;
}

/** Entries of the host that are the touchpoint's content, of those that the reader may read. */
export const TouchpointContents = ({ touchpoint, explains = false }: TouchpointContentsProps) => {
  const t = useTranslate();
  const id = React.useId();
  const { locale } = useLanguage();
  const { data, error, isFetching, refetch } = useGetCxTouchpointContentsQuery(
    { key: touchpoint, locale },
    { refetchOnMountOrArgChange: true }
  );
  if (error && !isFetching) return <PanelError onRetry={refetch} />;
  const isEmpty = !data || data.contents.length === 0;
  if (isEmpty && !(explains && data)) return null;
  return (
    <section aria-labelledby={id}>
      <Typography id={id} tag="h3" variant="omega" fontWeight="bold" textColor="neutral800">
        {t('contents.title')}
      </Typography>
      {isEmpty ? <PanelNote>{t('contents.none')}</PanelNote> : <List {...data} titledBy={id} />}
    </section>
  );
};
