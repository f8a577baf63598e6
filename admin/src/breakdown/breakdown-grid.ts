import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

/** Name, plot, value, n: the same columns for rows and axis. */
export const BreakdownGrid = styled.div`
  position: relative;
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr) 6rem 6rem;
  align-items: center;
  column-gap: ${({ theme }) => theme.spaces[3]};

  /* A phone has no room for all four beside each other: the name gets a line of its own. */
  @media (max-width: 36em) {
    grid-template-columns: minmax(0, 1fr) 5rem 5rem;

    & > :first-child {
      grid-column: 1 / -1;
    }
  }
`;

/** The name leads to the answers behind its row; its pressable area is the whole row. */
export const RowLink = styled(Link)`
  color: inherit;
  text-decoration: none;
  outline: none;

  &::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: ${({ theme }) => theme.borderRadius};
  }

  &:hover {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }

  &:focus-visible::after {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
