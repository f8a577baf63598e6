import * as React from 'react';
import { Link } from 'react-router-dom';
import { css, styled, useTheme } from 'styled-components';

import { useRovingFocus } from '../hooks/useRovingFocus';

export interface TrendMark {
  key: string;
  value: number | null;
  fewAnswers: boolean;
  /** Drawn around (0, 0) in place of the circle. */
  symbol?: React.ReactNode;
  /** Everything that the point says, as a sentence for assistive technology. */
  description: string;
  /** The same for the eye. */
  readout: React.ReactNode;
  /** Where a press leads; null: nowhere. */
  to?: string | null;
}

interface TrendPointsProps {
  marks: readonly TrendMark[];
  positions: readonly { x: number; y: number | null }[];
  onActivate: (index: number | null) => void;
}

const focused = css`
  outline: none;

  &:focus-visible circle:last-child,
  &:focus-visible g > * {
    stroke: ${({ theme }) => theme.colors.primary700};
    stroke-width: 4;
  }
`;

const Point = styled.g`
  cursor: default;
  ${focused}
`;

const PointLink = styled(Link)`
  cursor: pointer;
  ${focused}
`;

/**
 * One tab stop for all points: arrow keys walk through time (left is always earlier), Home and End
 * jump, Escape closes the readout, Enter follows the link. Hollow grey: few answers.
 */
export const TrendPoints = ({ marks, positions, onActivate }: TrendPointsProps) => {
  const { colors } = useTheme();
  const drawn = marks.flatMap(({ value }, index) => (value === null ? [] : [index]));
  const rovingFor = useRovingFocus(drawn);

  return (
    <g>
      {drawn.map((index) => {
        const mark = marks[index];
        const at = positions[index];
        if (!mark || !at || at.y === null) return null;
        const roving = rovingFor(index);
        const shared = {
          ...roving,
          'aria-label': mark.description,
          onFocus: () => {
            roving.onFocus();
            onActivate(index);
          },
          onBlur: () => onActivate(null),
          onMouseEnter: () => onActivate(index),
          onMouseLeave: () => onActivate(null),
          onKeyDown: (event: React.KeyboardEvent) => {
            if (event.key === 'Escape') onActivate(null);
            roving.onKeyDown(event);
          },
        };
        const dot = (
          <>
            <circle cx={at.x} cy={at.y} r={12} fill="transparent" />
            {mark.symbol ? (
              <g transform={`translate(${at.x} ${at.y})`}>{mark.symbol}</g>
            ) : (
              <circle
                cx={at.x}
                cy={at.y}
                r={mark.fewAnswers ? 2.5 : 3.5}
                fill={colors.neutral0}
                stroke={mark.fewAnswers ? colors.neutral500 : colors.primary600}
                strokeWidth={2}
              />
            )}
          </>
        );
        return mark.to ? (
          <PointLink key={mark.key} to={mark.to} {...shared}>
            {dot}
          </PointLink>
        ) : (
          <Point key={mark.key} role="img" {...shared}>
            {dot}
          </Point>
        );
      })}
    </g>
  );
};
