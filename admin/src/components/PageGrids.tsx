import { css, styled } from 'styled-components';

/** Browsers break what is under each other onto pages, and leave much empty where it is in a grid. */
export const stackedOnPaper = css`
  @media print {
    display: block;

    > * + * {
      margin-block-start: ${({ theme }) => theme.spaces[4]};
    }
  }
`;

/** Six cards a row on a wide screen, three on a small laptop. */
export const CardGrid = styled.div`
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: ${({ theme }) => theme.spaces[4]};

  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }

  @media (min-width: 88rem) {
    grid-template-columns: repeat(6, minmax(0, 1fr));
  }

  @media print {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
`;

/** Charts beside a narrower column, under each other where there is no room. */
export const DetailGrid = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  align-items: start;
  gap: ${({ theme }) => theme.spaces[4]};
  margin-block-start: ${({ theme }) => theme.spaces[4]};

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
  }

  ${stackedOnPaper}
`;

/** Charts of equal weight, two a row where there is room. */
export const PairGrid = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  align-items: start;
  gap: ${({ theme }) => theme.spaces[4]};

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }

  ${stackedOnPaper}
`;

export const Stack = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  min-inline-size: 0;

  ${stackedOnPaper}
`;
