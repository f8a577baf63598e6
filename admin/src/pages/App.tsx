import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';

import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { PaperTheme } from '../components/PaperTheme';
import { PrintStyle } from '../components/PrintStyle';
import { OVERVIEW_PATH } from '../constants';
import { LanguageProvider } from '../language/LanguageProvider';
import { OverviewPage } from './overview/OverviewPage';

const READ_KPIS = [{ action: ADMIN_ACTIONS.readKpis, subject: null }];

/** Everything under the menu link. */
export const App = () => (
  <LanguageProvider>
    <PrintStyle />
    <PaperTheme>
      <Page.Protect permissions={READ_KPIS}>
        <Routes>
          <Route index element={<OverviewPage />} />
          <Route path="*" element={<Navigate to={OVERVIEW_PATH} replace />} />
        </Routes>
      </Page.Protect>
    </PaperTheme>
  </LanguageProvider>
);

export default App;
