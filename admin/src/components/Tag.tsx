import { styled, type DefaultTheme } from 'styled-components';

/** Colour is for statistically real things only; signs and words say the same without it. */
export type Tone = 'neutral' | 'good' | 'bad' | 'caution' | 'info';

type ColorName = keyof DefaultTheme['colors'];

const COLORS: Record<Tone, { ink: ColorName; ground: ColorName; edge: ColorName }> = {
  neutral: { ink: 'neutral700', ground: 'neutral150', edge: 'neutral150' },
  good: { ink: 'success700', ground: 'success100', edge: 'success200' },
  bad: { ink: 'danger700', ground: 'danger100', edge: 'danger200' },
  caution: { ink: 'neutral800', ground: 'warning100', edge: 'warning200' },
  info: { ink: 'primary700', ground: 'primary100', edge: 'primary200' },
};

export const Tag = styled.span<{ $tone: Tone }>`
  display: inline-block;
  white-space: nowrap;
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]}`};
  border-radius: ${({ theme }) => theme.borderRadius};
  border: 1px solid ${({ theme, $tone }) => theme.colors[COLORS[$tone].edge]};
  background: ${({ theme, $tone }) => theme.colors[COLORS[$tone].ground]};
  color: ${({ theme, $tone }) => theme.colors[COLORS[$tone].ink]};
  font-size: ${({ theme }) => theme.fontSizes[0]};
  font-weight: ${({ theme }) => theme.fontWeights.bold};
  line-height: ${({ theme }) => theme.lineHeights[0]};
`;
