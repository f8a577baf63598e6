import { useTheme } from 'styled-components';

export interface SignalSymbolProps {
  side: 'above' | 'below';
  tone: 'good' | 'bad' | 'info';
}

/** A marked point: a triangle to the side to which it strays, so that it shows without colour. */
export const SignalSymbol = ({ side, tone }: SignalSymbolProps) => {
  const { colors } = useTheme();
  const fill = { good: colors.success600, bad: colors.danger600, info: colors.primary600 }[tone];
  return (
    <path
      d={side === 'above' ? 'M0-7L7 5H-7Z' : 'M0 7L7-5H-7Z'}
      fill={fill}
      stroke={colors.neutral0}
      strokeWidth={1.5}
    />
  );
};

/** A period that is shown but not judged. */
export const LeftOutSymbol = () => {
  const { colors } = useTheme();
  return (
    <circle r={3} fill={colors.neutral0} stroke={colors.neutral500} strokeDasharray="1.5 1.5" />
  );
};
