import { styled } from 'styled-components';

/** Wide tables scroll by themselves. */
export const GridScroll = styled.div`
  overflow-x: auto;
`;

/** A table whose cells are fields. */
export const Grid = styled.table`
  border-collapse: collapse;
  font-size: ${({ theme }) => theme.fontSizes[1]};
  color: ${({ theme }) => theme.colors.neutral800};

  th,
  td {
    padding: ${({ theme }) => theme.spaces[1]};
    text-align: start;
  }

  th {
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }

  thead th {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

/** A field of a table or of hours. */
export const CellInput = styled.input`
  inline-size: 100%;
  min-inline-size: 9rem;
  max-inline-size: 14rem;
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]}`};
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  color-scheme: ${({ theme }) => theme.colorScheme ?? 'light'};
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes[1]};

  &[aria-invalid='true'] {
    border-color: ${({ theme }) => theme.colors.danger600};
    box-shadow: inset 0 0 0 1px ${({ theme }) => theme.colors.danger600};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
