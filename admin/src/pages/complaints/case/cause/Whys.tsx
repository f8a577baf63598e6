import { styled } from 'styled-components';

import { readingSide } from '../../../../components/reading-side';

const Why = styled.p`
  margin: 0;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: ${({ theme }) => theme.lineHeights[6]};
  ${readingSide}
`;

/** Causes, each of the one before. */
export const Whys = ({ whys }: { whys: readonly string[] }) => (
  <ol>
    {whys.map((why, index) => (
      <li key={index}>
        <Why dir="auto">{why}</Why>
      </li>
    ))}
  </ol>
);
