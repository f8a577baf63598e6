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

const Entry = ({ drawn, children }: { drawn: React.ReactNode; children: React.ReactNode }) => (
  <li>
    <Swatch>{drawn}</Swatch>
    {children}
  </li>
);

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
        <Entry key={from} drawn={<Line />}>
          <span>
            {phases.length === 1
              ? t('control.centre')
              : t('control.centreOf', { dates: formats.dateRange(from, to) })}{' '}
            <Num>{formats.value(centre ?? 0, definition)}</Num>
          </span>
        </Entry>
      ))}
      {levels.length > 0 && (
        <>
          <Entry drawn={<Line strong dashes="6 4" />}>{t('control.limits')}</Entry>
          <Entry drawn={<Line dashes="1 4" />}>{t('control.nearLimits')}</Entry>
          <Entry drawn={<Ground />}>{t('control.baseline')}</Entry>
        </>
      )}
      {phases.some(({ rebasedOn }) => rebasedOn !== null) && (
        <Entry drawn={<Upright />}>{t('control.rebase')}</Entry>
      )}
      {drawn.map(({ side, effect }) => (
        <Entry key={side + effect} drawn={<SignalSymbol side={side} tone={EFFECT_TONES[effect]} />}>
          {t('control.signal', { effect: t(`effect.${effect}`) })}
        </Entry>
      ))}
      {points.some(({ leftOut, value }) => leftOut !== null && value !== null) && (
        <Entry drawn={<LeftOutSymbol />}>{t('control.notJudged')}</Entry>
      )}
    </List>
  );
};
