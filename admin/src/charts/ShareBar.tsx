import { useTheme } from 'styled-components';

import { axisPercent } from './dot-whisker-geometry';

interface ShareBarProps {
  /** Length of the bar, 0 to 1 of the axis. */
  share: number;
  /** Where all up to this row have got, 0 to 1; null where rows do not add up. */
  cumulative: number | null;
  direction: 'ltr' | 'rtl';
}

const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;
const ENOUGH = 0.8;

/** One row of a bar chart whose rows mirror with the page; a diamond tells how far all rows up to it have got. */
export const ShareBar = ({ share, cumulative, direction }: ShareBarProps) => {
  const { colors } = useTheme();
  const at = (value: number) => axisPercent(value, { low: 0, high: 1 }, direction);
  const [from, to] = [at(0), at(share)];
  return (
    <svg width="100%" height={HEIGHT} overflow="visible" aria-hidden style={{ display: 'block' }}>
      {cumulative !== null && (
        <line
          x1={`${at(ENOUGH)}%`}
          x2={`${at(ENOUGH)}%`}
          y1={0}
          y2={HEIGHT}
          stroke={colors.neutral400}
          strokeDasharray="3 3"
        />
      )}
      <rect
        x={`${Math.min(from, to)}%`}
        width={`${Math.abs(to - from)}%`}
        y={4}
        height={HEIGHT - 8}
        rx={2}
        fill={
          cumulative !== null && cumulative - share >= ENOUGH
            ? colors.neutral400
            : colors.primary600
        }
      />
      {cumulative !== null && (
        <svg x={`${at(cumulative)}%`} y={MIDDLE} overflow="visible">
          <path
            d="M0-6L6 0L0 6L-6 0Z"
            fill={colors.neutral0}
            stroke={colors.neutral800}
            strokeWidth={1.6}
          />
        </svg>
      )}
    </svg>
  );
};
