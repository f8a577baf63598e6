import * as React from 'react';
import { Loader } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { PLUGIN_ID } from '../constants';
import { useMay } from '../hooks/useMay';
import { PanelBoundary } from './PanelBoundary';
import { subjectOf, type OpenEntry } from './panel-subject';

const PanelContent = React.lazy(() => import('./PanelContent'));

/**
 * The panel beside a touchpoint, location, survey or journey: how customers feel about it, and the way into
 * the archive. Strapi calls this like a hook; null is no panel. Its title is Strapi's, in Strapi's language.
 */
export const EntryPanel = (
  entry: OpenEntry
): { title: string; content: React.ReactNode } | null => {
  const { formatMessage } = useIntl();
  const readsKpis = useMay(ADMIN_ACTIONS.readKpis);
  const subject = subjectOf(entry);
  const isEmpty = !readsKpis && subject?.archived === null && subject.kind !== 'journey';
  if (!subject || isEmpty) return null;
  return {
    title: formatMessage({ id: `${PLUGIN_ID}.plugin.name`, defaultMessage: 'Customer Experience' }),
    content: (
      <PanelBoundary key={subject.key}>
        <React.Suspense fallback={<Loader small />}>
          <PanelContent subject={subject} />
        </React.Suspense>
      </PanelBoundary>
    ),
  };
};
