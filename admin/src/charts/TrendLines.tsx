import { useTheme } from 'styled-components';

import type { TrendGeometry } from './trend-geometry';

/** Bands, lines, and dashes to periods that are not complete. */
export const TrendLines = ({ geometry }: { geometry: TrendGeometry }) => {
  const { colors } = useTheme();
  return (
    <>
      {geometry.bands.map((path) => (
        <path key={path} d={path} fill={colors.primary600} fillOpacity={0.14} />
      ))}
      {geometry.lines.map((path) => (
        <path key={path} d={path} fill="none" stroke={colors.primary600} strokeWidth={2.2} />
      ))}
      {geometry.dashes.map((path) => (
        <path
          key={path}
          d={path}
          fill="none"
          stroke={colors.primary600}
          strokeWidth={2}
          strokeDasharray="3 5"
        />
      ))}
    </>
  );
};
