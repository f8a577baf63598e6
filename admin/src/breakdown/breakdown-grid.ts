import { styled } from 'styled-components';

/** Name, plot, value, n: the same columns for rows and axis. */
export const BreakdownGrid = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr) 6rem 6rem;
  align-items: center;
  column-gap: ${({ theme }) => theme.spaces[3]};
`;
