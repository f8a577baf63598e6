import { styled } from 'styled-components';

import { AlignedTable } from '../../components/AlignedTable';

/** On a screen narrower than this, everything of a target stands in one column, each part by its name. */
const PHONE = '640px';

/** Round the table of targets. */
export const TargetsSheet = styled(AlignedTable)`
  @media (max-width: ${PHONE}) {
    table,
    tbody {
      display: block;
    }

    /* Each part has its name beside it; arrows still come to the headings, which are seen then. */
    thead:not(:focus-within) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    thead:focus-within,
    thead:focus-within tr {
      display: flex;
      flex-wrap: wrap;
      block-size: auto;
    }

    tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      padding-block: ${({ theme }) => theme.spaces[2]};
    }

    && tbody td {
      grid-column: 1 / -1;
      inline-size: auto;
      block-size: auto;
      padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[4]}`};
      border: 0;
    }

    && tbody td:first-child {
      grid-area: 1 / 1;
    }

    && tbody td:last-child {
      grid-area: 1 / 2;
    }

    tbody td[data-name] {
      display: grid;
      grid-template-columns: minmax(8rem, 25%) minmax(0, 1fr);
      gap: ${({ theme }) => theme.spaces[3]};
    }

    tbody td[data-name]::before {
      content: attr(data-name);
      color: ${({ theme }) => theme.colors.neutral600};
      font-size: ${({ theme }) => theme.fontSizes[1]};
    }
  }
`;
