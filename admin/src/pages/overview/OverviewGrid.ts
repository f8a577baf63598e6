import { styled } from 'styled-components';

import { stackedOnPaper } from '../../components/PageGrids';

/**
 * Charts beside a narrower column of what needs attention and what else is to see. Where there is no room the
 * column parts: what needs attention comes before the charts, as it does for those who hear the page.
 */
export const OverviewGrid = styled.div`
  display: grid;
  grid-template: 'attention' 'charts' 'side' / minmax(0, 1fr);
  align-items: start;
  gap: ${({ theme }) => theme.spaces[4]};
  margin-block-start: ${({ theme }) => theme.spaces[4]};

  ${({ theme }) => theme.breakpoints.large} {
    grid-template: 'charts attention' auto 'charts side' 1fr / minmax(0, 2fr) minmax(0, 1fr);
  }

  ${stackedOnPaper}
`;

export const Area = styled.div<{ $name: 'attention' | 'charts' | 'side' }>`
  grid-area: ${({ $name }) => $name};
  min-inline-size: 0;
`;
