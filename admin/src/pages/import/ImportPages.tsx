import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { ImportJobPage } from './ImportJobPage';
import { ImportPage } from './ImportPage';

const IMPORT_FEEDBACK = [{ action: ADMIN_ACTIONS.importFeedback, subject: null }];

/** Files that are brought in: the wizard, and each import. */
const ImportPages = () => (
  <Page.Protect permissions={IMPORT_FEEDBACK}>
    <Routes>
      <Route index element={<ImportPage />} />
      <Route path=":id" element={<ImportJobPage />} />
    </Routes>
  </Page.Protect>
);

export default ImportPages;
