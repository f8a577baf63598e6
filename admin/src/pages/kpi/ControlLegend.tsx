import * as React from 'react';
import { styled, useTheme } from 'styled-components';

import { LeftOutSymbol, SignalSymbol } from '../../charts/SignalSymbol';
import { Num } from '../../components/Num';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';
import { EFFECT_TONES, type ControlPart } from './control-points';

const List = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[4]}`};
  list-style: none;
  margin: 0;
  padding: 0;
  padding-block-start: ${({ theme }) => theme.spaces[2]};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  color: ${({ theme }) => theme.colors.neutral600};

  li {
    display: flex;
    align-items: center;
    gap: ${({ theme }) => theme.spaces[2]};
  }
`;

const Swatch = ({ children }: { children: React.ReactNode }) => (
  <svg width={24} height={16} viewBox="-12 -8 24 16" aria-hidden>
    {children}
  </svg>
);

const Line = ({ dashes, strong = false }: { dashes?: string; strong?: boolean }) => {
  const { colors } = useTheme();
  return (
    <line
      x1={-12}
      x2={12}
      stroke={strong ? colors.neutral600 : colors.neutral500}
      strokeWidth={1.4}
      strokeDasharray={dashes}
    />
  );
};

const Upright = () => {
  const { colors } = useTheme();
  return <line y1={-8} y2={8} stroke={colors.neutral600} strokeWidth={1.4} />;
};

const Ground = () => {
  const { colors } = useTheme();
  return <rect x={-12} y={-7} width={24} height={14} fill={colors.neutral150} fillOpacity={0.6} />;
};

/** What lines and signs of the control chart mean; only those that are drawn. */
export const ControlLegend = ({ controlChart, definition }: ControlPart) => {
  const t = useTranslate();
  const formats = useFormats();
  const { phases, points, signals } = controlChart;
  const levels = phases.filter(({ centre }) => centre !== null);
  const drawn = signals.filter(
    ({ side, effect }, index) =>
      signals.findIndex((one) => one.side === side && one.effect === effect) === index
  );
  return (
    <List aria-label={t('control.legend')}>
      {levels.map(({ from, to, centre }) => (
        <li key={from}>
          <Swatch>
            <Line />
          </Swatch>
          <span>
            {phases.length === 1
              ? t('control.centre')
              : t('control.centreOf', { dates: formats.dateRange(from, to) })}{' '}
            <Num>{formats.value(centre ?? 0, definition)}</Num>
          </span>
        </li>
      ))}
      {levels.length > 0 && (
        <>
          <li>
            <Swatch>
              <Line strong dashes="6 4" />
            </Swatch>
            {t('control.limits')}
          </li>
          <li>
            <Swatch>
              <Line dashes="1 4" />
            </Swatch>
            {t('control.nearLimits')}
          </li>
          <li>
            <Swatch>
              <Ground />
            </Swatch>
            {t('control.baseline')}
          </li>
        </>
      )}
      {phases.some(({ rebasedOn }) => rebasedOn !== null) && (
        <li>
          <Swatch>
            <Upright />
          </Swatch>
          {t('control.rebase')}
        </li>
      )}
      {drawn.map(({ side, effect }) => (
        <li key={side + effect}>
          <Swatch>
            <SignalSymbol side={side} tone={EFFECT_TONES[effect]} />
          </Swatch>
          {t('control.signal', { effect: t(`effect.${effect}`) })}
        </li>
      ))}
      {points.some(({ leftOut, value }) => leftOut !== null && value !== null) && (
        <li>
          <Swatch>
            <LeftOutSymbol />
          </Swatch>
          {t('control.notJudged')}
        </li>
      )}
    </List>
  );
};
