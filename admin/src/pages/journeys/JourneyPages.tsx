import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

import { READ_JOURNEYS } from '../../constants';
import { JourneyPage } from './editor/JourneyPage';
import { VersionPage } from './editor/versions/VersionPage';
import { VersionsPage } from './editor/versions/VersionsPage';
import { JourneysPage } from './list/JourneysPage';

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

export default JourneyPages;
