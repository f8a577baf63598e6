import * as React from 'react';
import { useTheme } from 'styled-components';

export type FlowPart = 'received' | 'reopened' | 'closed' | 'otherwise';

interface Hatch {
  id: string;
  ground: string;
  ink: string;
}

/** The fill of each part of the bars: first parts solid, second ones hatched. */
export interface FlowFillings extends Record<FlowPart, string> {
  hatches: Hatch[];
}

export const useFlowFills = (): FlowFillings => {
  const { colors } = useTheme();
  const [into, out] = [React.useId(), React.useId()];
  return {
    received: colors.primary600,
    reopened: `url(#${into})`,
    closed: colors.neutral500,
    otherwise: `url(#${out})`,
    hatches: [
      { id: into, ground: colors.primary100, ink: colors.primary600 },
      { id: out, ground: colors.neutral150, ink: colors.neutral500 },
    ],
  };
};

/** The hatches themselves, once a picture. */
export const FlowFills = ({ fills }: { fills: FlowFillings }) => (
  <defs>
    {fills.hatches.map(({ id, ground, ink }) => (
      <pattern
        key={id}
        id={id}
        width={6}
        height={6}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={6} height={6} fill={ground} />
        <rect width={3} height={6} fill={ink} />
      </pattern>
    ))}
  </defs>
);
