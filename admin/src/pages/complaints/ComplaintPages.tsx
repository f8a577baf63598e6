import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { ImprovementPage } from '../improvements/ImprovementPage';
import { ImprovementsPage } from '../improvements/ImprovementsPage';
import { BoardPage } from './board/BoardPage';
import { CasePage } from './case/CasePage';
import { ComplaintsPage } from './ComplaintsPage';
import { FiguresPage } from './figures/FiguresPage';
import { PromisesPage } from './promises/PromisesPage';
import { ReviewPage } from './review/ReviewPage';

const READ_COMPLAINTS = [{ action: ADMIN_ACTIONS.readComplaints, subject: null }];

/** The desk: its queue, board, figures and promises, what is done about causes, and each case. */
const ComplaintPages = () => (
  <Page.Protect permissions={READ_COMPLAINTS}>
    <Routes>
      <Route index element={<ComplaintsPage />} />
      <Route path="board" element={<BoardPage />} />
      <Route path="figures" element={<FiguresPage />} />
      <Route path="improvements" element={<ImprovementsPage />} />
      <Route path="improvements/:key" element={<ImprovementPage />} />
      <Route path="promises" element={<PromisesPage />} />
      <Route path="review" element={<ReviewPage />} />
      <Route path=":reference" element={<CasePage />} />
    </Routes>
  </Page.Protect>
);

export default ComplaintPages;
