import * as React from 'react';
import { useAuth } from '@strapi/strapi/admin';
import { Loader } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useMatch } from 'react-router-dom';

import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { useGetCxTouchpointLinksQuery } from '../api/touchpoint-links';
import { useMay } from '../hooks/useMay';
import { linkableEntryOf, type LinkableEntry } from './linked-entry';
import { PanelBoundary } from './PanelBoundary';
import type { OpenEntry } from './panel-subject';
import { usePanelTitle } from './usePanelTitle';

const EntryLinks = React.lazy(() => import('./entry-links/EntryLinks'));

const COPY = '/content-manager/:collectionType/:slug/clone/:origin';
const UPDATE = 'plugin::content-manager.explorer.update';

/** Whether the reader may change some entries of the type at all; of each one the server decides. */
const useMayUpdate = (contentType: string): boolean =>
  useAuth('EntryLinksPanel', ({ permissions }) =>
    permissions.some(({ action, subject }) => action === UPDATE && subject === contentType)
  );

/** Asks only of entries that the reader can't link themselves: for those the panel is there anyway. */
const useIsLinked = (entry: LinkableEntry | null, asks: boolean): boolean => {
  const { locale } = useIntl();
  const { contentType, documentId } = entry ?? { contentType: '', documentId: null };
  const { data } = useGetCxTouchpointLinksQuery(
    { contentType, documentId: documentId ?? '', locale },
    { skip: !asks || documentId === null, refetchOnMountOrArgChange: true }
  );
  return (data?.touchpoints.length ?? 0) > 0;
};

/**
 * The panel beside an entry of the host: how customers feel where it is met. Only for those who read KPIs,
 * and beside an entry that nobody linked only for those who could. Strapi calls this like a hook; null is no
 * panel.
 */
export const EntryLinksPanel = (
  open: OpenEntry
): { title: string; content: React.ReactNode } | null => {
  const title = usePanelTitle();
  const readsKpis = useMay(ADMIN_ACTIONS.readKpis);
  const mayUpdate = useMayUpdate(open.model);
  const isCopy = useMatch(COPY) !== null;
  const entry = linkableEntryOf(open, isCopy);
  const isLinked = useIsLinked(entry, readsKpis && !mayUpdate);
  if (!entry || !readsKpis || !(mayUpdate || isLinked)) return null;
  return {
    title,
    content: (
      <PanelBoundary key={entry.documentId}>
        <React.Suspense fallback={<Loader small />}>
          <EntryLinks entry={entry} />
        </React.Suspense>
      </PanelBoundary>
    ),
  };
};
