import * as React from 'react';
import { Button, Flex, Loader } from '@strapi/design-system';

import type { EntryLink } from '../../../../shared/contracts/complaint';
import { useGetCxTouchpointLinksQuery } from '../../api/touchpoint-links';
import { useLanguage } from '../../hooks/useLanguage';
import { useTranslate } from '../../hooks/useTranslate';
import { LanguageProvider } from '../../language/LanguageProvider';
import type { LinkableEntry } from '../linked-entry';
import { PanelError, PanelNote } from '../PanelState';
import { LinkedTouchpoints } from './LinkedTouchpoints';
import { LinksDialog } from './LinksDialog';

/** The touchpoints of a saved entry, and the way to change which they are. */
const Links = ({ entry }: { entry: EntryLink }) => {
  const t = useTranslate();
  const { locale } = useLanguage();
  const [isChanging, setChanging] = React.useState(false);
  const { data, error, isFetching, refetch } = useGetCxTouchpointLinksQuery(
    { ...entry, locale },
    { refetchOnMountOrArgChange: true }
  );
  if (error && !isFetching) return <PanelError onRetry={refetch} />;
  if (!data) return <Loader small>{t('state.loading')}</Loader>;
  const { touchpoints, mayChange } = data;
  const isLinked = touchpoints.length > 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {isLinked ? (
        <LinkedTouchpoints entry={entry} touchpoints={touchpoints} />
      ) : (
        <PanelNote>{t('entryLinks.none')}</PanelNote>
      )}
      {mayChange && (
        <div>
          <Button size="S" variant="secondary" onClick={() => setChanging(true)}>
            {t(isLinked ? 'entryLinks.change' : 'entryLinks.link')}
          </Button>
        </div>
      )}
      {isChanging && (
        <LinksDialog entry={entry} linked={touchpoints} onClose={() => setChanging(false)} />
      )}
    </Flex>
  );
};

const Content = ({ entry: { contentType, documentId } }: { entry: LinkableEntry }) => {
  const t = useTranslate();
  if (documentId === null) return <PanelNote>{t('entryLinks.onceSaved')}</PanelNote>;
  return <Links entry={{ contentType, documentId }} />;
};

/** What the panel holds, in the reader's own language and direction. */
export const EntryLinks = ({ entry }: { entry: LinkableEntry }) => (
  <div style={{ inlineSize: '100%' }} data-cx-entry-links>
    <LanguageProvider>
      <Content entry={entry} />
    </LanguageProvider>
  </div>
);

export default EntryLinks;
