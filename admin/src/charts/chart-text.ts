import { styled } from 'styled-components';

/** Axis labels; letters keep their own order. */
export const ChartText = styled.text`
  font-size: ${({ theme }) => theme.fontSizes[0]};
  fill: ${({ theme }) => theme.colors.neutral600};
`;

/** Numbers on axes: ordered left to right whatever the digits, so that a sign stays before its number. */
export const ChartNumber = styled(ChartText)`
  direction: ltr;
  unicode-bidi: bidi-override;
  font-variant-numeric: tabular-nums;
`;
