import type { DefaultTheme } from 'styled-components';

/** How one of several curves is drawn: dashes tell them apart without colour. */
export interface CurveStyle {
  color: keyof DefaultTheme['colors'];
  dashes: string | undefined;
}

const STYLES: readonly CurveStyle[] = [
  { color: 'primary600', dashes: undefined },
  { color: 'neutral800', dashes: '9 4' },
  { color: 'alternative600', dashes: '2 4' },
  { color: 'secondary700', dashes: '12 3 2 3' },
  { color: 'neutral600', dashes: '5 2' },
];

export const curveStyle = (index: number): CurveStyle =>
  STYLES[index % STYLES.length] ?? { color: 'primary600', dashes: undefined };
