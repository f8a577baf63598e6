import { VisuallyHidden } from '@strapi/design-system';
import { styled, useTheme, type DefaultTheme } from 'styled-components';

import { useTranslate } from '../../../../hooks/useTranslate';
import { useSideNames } from './useSideNames';

export const SIDES = ['here', 'there'] as const;
export type SideOfMap = (typeof SIDES)[number];

interface SideStyle {
  color: keyof DefaultTheme['colors'];
  dashes: string | undefined;
}

/** Line and point tell the sides apart without colour: whole and round, dotted and square. */
export const SIDE_STYLES: Record<SideOfMap, SideStyle> = {
  here: { color: 'primary600', dashes: undefined },
  there: { color: 'alternative600', dashes: '2 4' },
};

/** A square that stands on its tip. */
export const tipped = (x: number, y: number, size: number): string =>
  `M${x},${y - size}L${x + size},${y}L${x},${y + size}L${x - size},${y}Z`;

const Mark = styled.svg`
  flex: none;
  overflow: visible;
`;

const [WIDTH, HEIGHT] = [26, 12];
const MIDDLE = HEIGHT / 2;

/** How a side is drawn: its line with a point on it, or the point alone. */
export const SideMark = ({ side, line = false }: { side: SideOfMap; line?: boolean }) => {
  const { colors } = useTheme();
  const { color, dashes } = SIDE_STYLES[side];
  const width = line ? WIDTH : HEIGHT;
  return (
    <Mark width={width} height={HEIGHT} aria-hidden data-cx-side={side}>
      {line && (
        <line
          x1={0}
          x2={WIDTH}
          y1={MIDDLE}
          y2={MIDDLE}
          stroke={colors[color]}
          strokeWidth={2}
          strokeDasharray={dashes}
        />
      )}
      {side === 'here' ? (
        <circle cx={width / 2} cy={MIDDLE} r={4} fill={colors[color]} />
      ) : (
        <path d={tipped(width / 2, MIDDLE, 5)} fill={colors[color]} />
      )}
    </Mark>
  );
};

const Legend = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spaces[1]};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  line-height: 1.3;

  li {
    display: flex;
    align-items: center;
    gap: ${({ theme }) => theme.spaces[2]};
  }
`;

/** Which side is drawn how. It stands on the board itself, so that paper and pictures have it too. */
export const SideLegend = () => {
  const t = useTranslate();
  const names = useSideNames();
  if (!names) return null;
  return (
    <Legend aria-label={t('sides.name')}>
      {SIDES.map((side) => (
        <li key={side}>
          <SideMark side={side} line />
          <bdi>{names[side]}</bdi>
        </li>
      ))}
    </Legend>
  );
};

/** A side's point, with its name for those who don't see it. */
export const NamedMark = ({
  side,
  names,
}: {
  side: SideOfMap;
  names: Record<SideOfMap, string>;
}) => (
  <>
    <SideMark side={side} />
    <VisuallyHidden>{names[side]}</VisuallyHidden>
  </>
);
