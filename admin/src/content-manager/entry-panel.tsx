import * as React from 'react';
import { Loader } from '@strapi/design-system';

import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { useMay } from '../hooks/useMay';
import { PanelBoundary } from './PanelBoundary';
import { subjectOf, type OpenEntry } from './panel-subject';
import { usePanelTitle } from './usePanelTitle';

const PanelContent = React.lazy(() => import('./PanelContent'));

/**
 * The panel beside a touchpoint, location, survey or journey: how customers feel about it, and the way into
 * the archive. Strapi calls this like a hook; null is no panel.
 */
export const EntryPanel = (
  entry: OpenEntry
): { title: string; content: React.ReactNode } | null => {
  const title = usePanelTitle();
  const readsKpis = useMay(ADMIN_ACTIONS.readKpis);
  const subject = subjectOf(entry);
  const isEmpty = !readsKpis && subject?.archived === null;
  if (!subject || isEmpty) return null;
  return {
    title,
    content: (
      <PanelBoundary key={subject.key}>
        <React.Suspense fallback={<Loader small />}>
          <PanelContent subject={subject} />
        </React.Suspense>
      </PanelBoundary>
    ),
  };
};
