import { lazy, Suspense } from 'react';

import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';

import { ADMIN_ACTIONS, type AdminAction } from '../../../shared/permissions';
import { PaperTheme } from '../components/PaperTheme';
import { PrintStyle } from '../components/PrintStyle';
import {
  ALERTS_PATH,
  COMPLAINTS_PATH,
  FEEDBACK_PATH,
  HEADLINE_KPI,
  IMPORT_PATH,
  JOURNEYS_PATH,
  KPIS_PATH,
  OVERVIEW_PATH,
} from '../constants';
import { useMay } from '../hooks/useMay';
import { useMayJourneys } from '../hooks/useMayJourneys';
import { LanguageProvider } from '../language/LanguageProvider';
import { AlertsPage } from './alerts/AlertsPage';
import { FeedbackPage } from './feedback/FeedbackPage';
import { KpiPage } from './kpi/KpiPage';
import { OverviewPage } from './overview/OverviewPage';
import { TargetsPage } from './targets/TargetsPage';

const needs = (action: AdminAction) => [{ action, subject: null }];

/** The overview; for those who may only read feedback, or only import it, that. */
const FirstPage = () => {
  const readsKpis = useMay(ADMIN_ACTIONS.readKpis);
  const readsFeedback = useMay(ADMIN_ACTIONS.readFeedback);
  const readsComplaints = useMay(ADMIN_ACTIONS.readComplaints);
  const imports = useMay(ADMIN_ACTIONS.importFeedback);
  const readsAlerts = useMay(ADMIN_ACTIONS.readAlerts);
  const managesAlerts = useMay(ADMIN_ACTIONS.manageAlerts);
  const readsJourneys = useMayJourneys();
  if (!readsKpis && readsFeedback) return <Navigate to={FEEDBACK_PATH} replace />;
  if (!readsKpis && readsComplaints) return <Navigate to={COMPLAINTS_PATH} replace />;
  if (!readsKpis && imports) return <Navigate to={IMPORT_PATH} replace />;
  if (!readsKpis && (readsAlerts || managesAlerts)) return <Navigate to={ALERTS_PATH} replace />;
  if (!readsKpis && readsJourneys) return <Navigate to={JOURNEYS_PATH} replace />;
  return (
    <Page.Protect permissions={needs(ADMIN_ACTIONS.readKpis)}>
      <OverviewPage />
    </Page.Protect>
  );
};

/** The desk, the boards and the import come as files of their own: the first page must not wait for them. */
const ComplaintPages = lazy(() => import('./complaints/ComplaintPages'));
const JourneyPages = lazy(() => import('./journeys/JourneyPages'));
const ImportPages = lazy(() => import('./import/ImportPages'));

/** Everything under the menu link. */
export const App = () => (
  <LanguageProvider>
    <PrintStyle />
    <PaperTheme>
      <Suspense fallback={<Page.Loading />}>
        <Routes>
          <Route index element={<FirstPage />} />
          <Route path="kpis" element={<Navigate to={`${KPIS_PATH}/${HEADLINE_KPI}`} replace />} />
          <Route
            path="kpis/:kpi"
            element={
              <Page.Protect permissions={needs(ADMIN_ACTIONS.readKpis)}>
                <KpiPage />
              </Page.Protect>
            }
          />
          <Route
            path="targets"
            element={
              <Page.Protect permissions={needs(ADMIN_ACTIONS.readKpis)}>
                <TargetsPage />
              </Page.Protect>
            }
          />
          <Route
            path="feedback"
            element={
              <Page.Protect permissions={needs(ADMIN_ACTIONS.readFeedback)}>
                <FeedbackPage />
              </Page.Protect>
            }
          />
          <Route path="journeys/*" element={<JourneyPages />} />
          <Route path="complaints/*" element={<ComplaintPages />} />
          <Route path="import/*" element={<ImportPages />} />
          <Route path="alerts" element={<AlertsPage />} />
          <Route path="*" element={<Navigate to={OVERVIEW_PATH} replace />} />
        </Routes>
      </Suspense>
    </PaperTheme>
  </LanguageProvider>
);

export default App;
