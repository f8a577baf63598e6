import { useTheme } from 'styled-components';

import { axisPercent, type DotWhisker } from './dot-whisker-geometry';
import type { Domain } from './ticks';

interface DotWhiskerPlotProps extends DotWhisker {
  domain: Domain;
  /** Mean of everything, a thin line through all rows. */
  mean: number | null;
  /** The value to reach, an upright tick; null where there is none. */
  target: number | null;
  /** Clearly different in the bad direction: red and square, so that it shows without colour. */
  alarming: boolean;
  direction: 'ltr' | 'rtl';
}

const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;
/** Space above and below the tick of a target. */
const TICK = 3;
/** A whisker whose end nobody knows. */
const OPEN = '5 3';

interface DotProps extends Pick<DotWhiskerPlotProps, 'hollow' | 'alarming'> {
  /** Where it stands, in percent of the width. */
  x: string;
}

const Dot = ({ x, hollow, alarming }: DotProps) => {
  const { colors } = useTheme();
  if (alarming) {
    return (
      <svg x={x} y={MIDDLE} overflow="visible">
        <rect x={-5} y={-5} width={10} height={10} fill={colors.danger600} />
      </svg>
    );
  }
  return (
    <circle
      cx={x}
      cy={MIDDLE}
      r={5}
      fill={hollow ? colors.neutral0 : colors.primary600}
      stroke={colors.primary600}
      strokeWidth={hollow ? 2 : 0}
    />
  );
};

/** One row of a dot-and-whisker chart; positions in percent, so that it needs no measuring. */
export const DotWhiskerPlot = ({
  dot,
  hollow,
  cross,
  whisker,
  domain,
  mean,
  target,
  alarming,
  direction,
}: DotWhiskerPlotProps) => {
  const { colors } = useTheme();
  const at = (value: number) => `${axisPercent(value, domain, direction)}%`;
  const line = alarming ? colors.danger600 : colors.neutral500;

  return (
    <svg width="100%" height={HEIGHT} overflow="visible" aria-hidden style={{ display: 'block' }}>
      {mean !== null && (
        <line x1={at(mean)} x2={at(mean)} y1={0} y2={HEIGHT} stroke={colors.neutral300} />
      )}
      {target !== null && (
        <line
          data-cx-target
          x1={at(target)}
          x2={at(target)}
          y1={TICK}
          y2={HEIGHT - TICK}
          stroke={colors.neutral800}
          strokeWidth={2.5}
        />
      )}
      {whisker && (
        <line
          x1={at(whisker.low)}
          x2={at(whisker.high ?? domain.high)}
          y1={MIDDLE}
          y2={MIDDLE}
          stroke={line}
          strokeWidth={2}
          strokeDasharray={whisker.high === null ? OPEN : undefined}
        />
      )}
      {cross !== null && (
        <svg x={at(cross)} y={MIDDLE} overflow="visible">
          <path d="M-4-4l8 8m0-8l-8 8" stroke={colors.neutral500} strokeWidth={1.6} />
        </svg>
      )}
      {dot !== null && <Dot x={at(dot)} hollow={hollow} alarming={alarming} />}
    </svg>
  );
};
