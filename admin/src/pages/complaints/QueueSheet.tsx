import { styled } from 'styled-components';

import { readingSide } from '../../components/reading-side';

/** On a screen narrower than this, priority, place and holder stand under the title and not in columns of their own. */
const NARROW = '1100px';
/** On one narrower than this, everything of a case stands in one column beside its checkbox. */
const PHONE = '640px';

/** The white sheet of the queue. */
export const QueueSheet = styled.div`
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};

  table {
    inline-size: 100%;
    table-layout: auto;
    border-collapse: collapse;
    font-size: ${({ theme }) => theme.fontSizes[2]};
    color: ${({ theme }) => theme.colors.neutral800};
  }

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: start;
    vertical-align: middle;
    font-weight: ${({ theme }) => theme.fontWeights.regular};
  }

  thead th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: ${({ theme }) => theme.fontSizes[1]};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
    white-space: nowrap;
  }

  tbody tr {
    cursor: pointer;
  }

  tbody tr:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  tbody tr:focus-within,
  tbody tr[data-chosen] {
    background: ${({ theme }) => theme.colors.primary100};
  }

  tbody tr:focus-within {
    box-shadow: inset 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }

  [data-place] {
    min-inline-size: 20rem;
  }

  [data-holder] {
    min-inline-size: 14rem;
  }

  [data-next] {
    white-space: nowrap;
  }

  [data-narrow] {
    display: none;
  }

  @media (max-width: ${NARROW}) {
    [data-wide] {
      display: none;
    }

    [data-narrow] {
      display: flex;
    }
  }

  @media (max-width: ${PHONE}) {
    table,
    thead,
    tbody {
      display: block;
    }

    tr {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      padding-block: ${({ theme }) => theme.spaces[2]};
      border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
    }

    tr > th,
    tr > td {
      inline-size: auto;
      max-inline-size: none;
      padding-block: ${({ theme }) => theme.spaces[1]};
      border: 0;
    }

    /* The checkbox keeps the first column to itself, where there is one. */
    tr > td:first-child {
      grid-row: 1 / span 3;
    }

    tbody tr > * + *,
    tbody tr > th {
      grid-column: 2;
    }

    thead th[data-told] {
      display: none;
    }

    [data-next] {
      white-space: normal;
    }
  }
`;

/** One line of a direction of its own that ends in dots where it does not fit, beginning where the text around it begins. */
export const OneLine = styled.div`
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  ${readingSide}
`;
