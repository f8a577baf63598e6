import * as React from 'react';
import { useTheme } from 'styled-components';

import { ChartNumber } from './chart-text';
import type { ScoreBand } from './score-bands';

export interface ScoreBar {
  score: number;
  /** Share of the answers, 0 to 1. */
  share: number;
  band: ScoreBand;
  scoreText: string;
  shareText: string;
}

const HEIGHT = 132;
const BOTTOM = HEIGHT - 20;
const TOP = 18;

/**
 * Bars by score, low to high from the left as numbers run in all three languages. Detractors
 * are hatched, passives grey, promoters solid, so that the classes show without colour.
 */
export const ScoreBars = ({ label, bars }: { label: string; bars: readonly ScoreBar[] }) => {
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

  return (
    <svg width="100%" height={HEIGHT} role="img" aria-label={label} direction="ltr">
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
      {bars.map(({ score, share, band, scoreText, shareText }, index) => {
        const height = (share / tallest) * (BOTTOM - TOP);
        return (
          <g key={score}>
            <rect
              x={`${index * slot + slot * 0.1}%`}
              width={`${slot * 0.8}%`}
              y={BOTTOM - height}
              height={height}
              rx={2}
              fill={fills[band]}
            />
            <ChartNumber x={`${(index + 0.5) * slot}%`} y={BOTTOM - height - 5} textAnchor="middle">
              {shareText}
            </ChartNumber>
            <ChartNumber x={`${(index + 0.5) * slot}%`} y={HEIGHT - 4} textAnchor="middle">
              {scoreText}
            </ChartNumber>
          </g>
        );
      })}
    </svg>
  );
};
