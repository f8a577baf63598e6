import * as React from 'react';
import { styled, useTheme } from 'styled-components';

import { stepFocus } from './roving-focus';

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
}

interface TrendPointsProps {
  marks: readonly TrendMark[];
  positions: readonly { x: number; y: number | null }[];
  onActivate: (index: number | null) => void;
}

const Point = styled.g`
  cursor: default;
  outline: none;

  &:focus-visible circle:last-child,
  &:focus-visible g > * {
    stroke: ${({ theme }) => theme.colors.primary700};
    stroke-width: 4;
  }
`;

/**
 * One tab stop for all points: arrow keys walk through time (left is always earlier), Home and End
 * jump, Escape closes the readout. Hollow grey: few answers.
 */
export const TrendPoints = ({ marks, positions, onActivate }: TrendPointsProps) => {
  const { colors } = useTheme();
  const elements = React.useRef<(SVGGElement | null)[]>([]);
  const drawn = marks.flatMap(({ value }, index) => (value === null ? [] : [index]));
  const last = drawn[drawn.length - 1];
  const [stop, setStop] = React.useState<number | undefined>(undefined);
  const tabStop = stop !== undefined && drawn.includes(stop) ? stop : last;

  const onKeyDown = (event: React.KeyboardEvent, index: number) => {
    if (event.key === 'Escape') onActivate(null);
    const next = stepFocus(event.key, drawn, index);
    if (next === null) return;
    event.preventDefault();
    elements.current[next]?.focus();
  };

  return (
    <g>
      {drawn.map((index) => {
        const mark = marks[index];
        const at = positions[index];
        if (!mark || !at || at.y === null) return null;
        return (
          <Point
            key={mark.key}
            ref={(element: SVGGElement | null) => {
              elements.current[index] = element;
            }}
            role="img"
            aria-label={mark.description}
            tabIndex={index === tabStop ? 0 : -1}
            onFocus={() => {
              setStop(index);
              onActivate(index);
            }}
            onBlur={() => onActivate(null)}
            onMouseEnter={() => onActivate(index)}
            onMouseLeave={() => onActivate(null)}
            onKeyDown={(event: React.KeyboardEvent) => onKeyDown(event, index)}
          >
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
          </Point>
        );
      })}
    </g>
  );
};
