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
  READ_JOURNEYS,
} from '../constants';
import { useMay } from '../hooks/useMay';
import { useMayJourneys } from '../hooks/useMayJourneys';
import { LanguageProvider } from '../language/LanguageProvider';
import { AlertsPage } from './alerts/AlertsPage';
import { BoardPage } from './complaints/board/BoardPage';
import { CasePage } from './complaints/case/CasePage';
import { ComplaintsPage } from './complaints/ComplaintsPage';
import { FiguresPage } from './complaints/figures/FiguresPage';
import { ReviewPage } from './complaints/review/ReviewPage';
import { FeedbackPage } from './feedback/FeedbackPage';
import { ImportJobPage } from './import/ImportJobPage';
import { ImportPage } from './import/ImportPage';
import { JourneyPage } from './journeys/editor/JourneyPage';
import { VersionPage } from './journeys/editor/versions/VersionPage';
import { VersionsPage } from './journeys/editor/versions/VersionsPage';
import { JourneysPage } from './journeys/list/JourneysPage';
import { ImprovementPage } from './improvements/ImprovementPage';
import { ImprovementsPage } from './improvements/ImprovementsPage';
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

/** The desk: its queue, board and figures, what is done about causes, and each case. */
const ComplaintPages = () => (
  <Page.Protect permissions={needs(ADMIN_ACTIONS.readComplaints)}>
    <Routes>
      <Route index element={<ComplaintsPage />} />
      <Route path="board" element={<BoardPage />} />
      <Route path="figures" element={<FiguresPage />} />
      <Route path="improvements" element={<ImprovementsPage />} />
      <Route path="improvements/:key" element={<ImprovementPage />} />
      <Route path="review" element={<ReviewPage />} />
      <Route path=":reference" element={<CasePage />} />
    </Routes>
  </Page.Protect>
);

/** Journeys: their list, each on its board, and what was published of it. */
const JourneyPages = () => (
  <Page.Protect permissions={[READ_JOURNEYS]}>
    <Routes>
      <Route index element={<JourneysPage />} />
      <Route path=":documentId" element={<JourneyPage />} />
      <Route path=":documentId/versions" element={<VersionsPage />} />
      <Route path=":documentId/versions/:version" element={<VersionPage />} />
    </Routes>
  </Page.Protect>
);

/** Everything under the menu link. */
export const App = () => (
  <LanguageProvider>
    <PrintStyle />
    <PaperTheme>
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
        <Route
          path="import"
          element={
            <Page.Protect permissions={needs(ADMIN_ACTIONS.importFeedback)}>
              <ImportPage />
            </Page.Protect>
          }
        />
        <Route
          path="import/:id"
          element={
            <Page.Protect permissions={needs(ADMIN_ACTIONS.importFeedback)}>
              <ImportJobPage />
            </Page.Protect>
          }
        />
        <Route path="alerts" element={<AlertsPage />} />
        <Route path="*" element={<Navigate to={OVERVIEW_PATH} replace />} />
      </Routes>
    </PaperTheme>
  </LanguageProvider>
);

export default App;
