import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { useRovingFocus } from '../hooks/useRovingFocus';
import { ChartNumber } from './chart-text';
import type { ScoreBand } from './score-bands';

export interface ScoreBar {
  score: number;
  /** Share of the answers, 0 to 1. */
  share: number;
  band: ScoreBand;
  scoreText: string;
  shareText: string;
  /** Everything that the bar says, as a sentence for assistive technology. */
  description: string;
  /** Where a press leads; null: nowhere. */
  to?: string | null;
}

const BarLink = styled(Link)`
  outline: none;

  &:hover rect:first-child {
    fill: ${({ theme }) => theme.colors.neutral150};
  }

  &:focus-visible rect:first-child {
    stroke: ${({ theme }) => theme.colors.primary600};
    stroke-width: 2;
  }
`;

interface ScoreBarShapeProps {
  bar: ScoreBar;
  /** Where the bar's place begins and how wide it is, in percent of the chart. */
  start: number;
  slot: number;
  /** The rest in the SVG's units. */
  height: number;
  bottom: number;
  chartHeight: number;
  fill: string;
  roving: ReturnType<ReturnType<typeof useRovingFocus>>;
}

/** One bar with its share above and its score below; the whole column can be pressed. */
export const ScoreBarShape = ({
  bar: { scoreText, shareText, description, to },
  start,
  slot,
  height,
  bottom,
  chartHeight,
  fill,
  roving,
}: ScoreBarShapeProps) => {
  const middle = `${start + slot / 2}%`;
  const column = (
    <>
      <rect
        x={`${start + slot * 0.02}%`}
        width={`${slot * 0.96}%`}
        y={1}
        height={chartHeight - 2}
        rx={2}
        fill="transparent"
      />
      <rect
        x={`${start + slot * 0.1}%`}
        width={`${slot * 0.8}%`}
        y={bottom - height}
        height={height}
        rx={2}
        fill={fill}
      />
    </>
  );
  return (
    <g>
      {to ? (
        <BarLink to={to} aria-label={description} {...roving}>
          {column}
        </BarLink>
      ) : (
        column
      )}
      {/* Beside the link, whose own sentence says the same; presses go through to it. */}
      <g aria-hidden pointerEvents="none">
        <ChartNumber x={middle} y={bottom - height - 5} textAnchor="middle">
          {shareText}
        </ChartNumber>
        <ChartNumber x={middle} y={chartHeight - 4} textAnchor="middle">
          {scoreText}
        </ChartNumber>
      </g>
    </g>
  );
};
