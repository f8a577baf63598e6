import { css } from 'styled-components';

/** How the stretches of a case's axis look, on the axis and in its legend. */
export const axisMarks = css`
  i {
    print-color-adjust: exact;
  }
  i[data-of='worked'] {
    background: ${({ theme }) => theme.colors.primary500};
  }
  i[data-of='ahead'] {
    background: ${({ theme }) => theme.colors.neutral300};
  }
  i[data-of='paused'] {
    background: repeating-linear-gradient(
      45deg,
      ${({ theme }) => theme.colors.neutral500} 0 3px,
      ${({ theme }) => theme.colors.neutral0} 3px 7px
    );
  }
`;
