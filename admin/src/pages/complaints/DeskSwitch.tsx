import { NavLink, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';

import {
  COMPLAINT_BOARD_PATH,
  COMPLAINT_FIGURES_PATH,
  COMPLAINT_PROMISES_PATH,
  COMPLAINT_REVIEW_PATH,
  COMPLAINTS_PATH,
  IMPROVEMENTS_PATH,
} from '../../constants';
import { useTranslate } from '../../hooks/useTranslate';
import { deskSearch } from './desk-search';

const Ways = styled.nav`
  display: inline-flex;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  overflow: hidden;

  a {
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: ${({ theme }) => theme.fontSizes[1]};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
    text-decoration: none;
  }

  a[aria-current='page'] {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
  }

  a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

/** The same cases as a list, by state, in figures, by what they were promised or for a review, and what is done about their causes. */
export const DeskSwitch = () => {
  const t = useTranslate();
  const search = deskSearch(useLocation().search);
  return (
    <Ways aria-label={t('complaints.ways')}>
      <NavLink to={{ pathname: COMPLAINTS_PATH, search }} end>
        {t('complaints.asList')}
      </NavLink>
      <NavLink to={{ pathname: COMPLAINT_BOARD_PATH, search }}>{t('complaints.asBoard')}</NavLink>
      <NavLink to={{ pathname: COMPLAINT_FIGURES_PATH, search }}>
        {t('complaints.asFigures')}
      </NavLink>
      <NavLink to={{ pathname: COMPLAINT_PROMISES_PATH, search }}>
        {t('complaints.asPromises')}
      </NavLink>
      <NavLink to={IMPROVEMENTS_PATH}>{t('improvements.title')}</NavLink>
      <NavLink to={COMPLAINT_REVIEW_PATH}>{t('review.title')}</NavLink>
    </Ways>
  );
};
