import { styled } from 'styled-components';

/** Round a table of the design system: its cells stand left and are one line high; ours begin where the language begins. */
export const AlignedTable = styled.div`
  th,
  td {
    text-align: start;
  }

  /* The design system takes the first cell's padding away. */
  && td {
    padding-block: ${({ theme }) => theme.spaces[3]};
    vertical-align: top;
    white-space: normal;
  }
`;
