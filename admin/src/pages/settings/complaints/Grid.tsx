import { styled } from 'styled-components';

import { nativeField } from '../../../components/native-field';

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
  ${nativeField}

  &[aria-invalid='true'] {
    border-color: ${({ theme }) => theme.colors.danger600};
    box-shadow: inset 0 0 0 1px ${({ theme }) => theme.colors.danger600};
  }
`;
