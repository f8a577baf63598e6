import * as React from 'react';
import { useTheme } from 'styled-components';

import { useRovingFocus } from '../hooks/useRovingFocus';
import { ScoreBarShape, type ScoreBar } from './ScoreBarShape';
import type { ScoreBand } from './score-bands';

interface ScoreBarsProps {
  label: string;
  bars: readonly ScoreBar[];
}

const HEIGHT = 132;
const BOTTOM = HEIGHT - 20;
const TOP = 18;

/**
 * Bars by score, low to high from the left as numbers run in all three languages. Detractors
 * are hatched, passives grey, promoters solid, so that the classes show without colour. Bars that lead
 * somewhere share one tab stop.
 */
export const ScoreBars = ({ label, bars }: ScoreBarsProps) => {
  const { colors } = useTheme();
  const hatch = React.useId();
  const fills: Record<ScoreBand, string> = {
    detractor: `url(#${hatch})`,
    passive: colors.neutral400,
    promoter: colors.success600,
    neutral: colors.primary600,
  };
  const slot = 100 / Math.max(1, bars.length);
  const tallest = Math.max(...bars.map(({ share }) => share), Number.EPSILON);
  const leading = bars.flatMap(({ to }, index) => (to ? [index] : []));
  const rovingFor = useRovingFocus(leading);

  return (
    <svg
      width="100%"
      height={HEIGHT}
      role={leading.length > 0 ? 'group' : 'img'}
      aria-label={label}
      direction="ltr"
    >
      <defs>
        <pattern
          id={hatch}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={6} height={6} fill={colors.danger200} />
          <rect width={3} height={6} fill={colors.danger600} />
        </pattern>
      </defs>
      {bars.map((bar, index) => (
        <ScoreBarShape
          key={bar.score}
          bar={bar}
          start={index * slot}
          slot={slot}
          height={(bar.share / tallest) * (BOTTOM - TOP)}
          bottom={BOTTOM}
          chartHeight={HEIGHT}
          fill={fills[bar.band]}
          roving={rovingFor(index)}
        />
      ))}
    </svg>
  );
};
