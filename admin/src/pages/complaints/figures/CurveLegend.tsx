import { styled, useTheme } from 'styled-components';

import type { GetDurationCurves } from '../../../../../shared/contracts/complaint-figures';
import { curveStyle } from '../../../charts/curve-styles';
import { DataTable } from '../../../components/DataTable';
import { Num } from '../../../components/Num';
import { TextLink } from '../../../components/TextLink';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { useMarkText, type NamedCurve } from './useCurves';

const Named = styled.span`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
`;

const Swatch = ({ index }: { index: number }) => {
  const { colors } = useTheme();
  const { color, dashes } = curveStyle(index);
  return (
    <svg width={28} height={10} aria-hidden>
      <line
        x1={0}
        x2={28}
        y1={5}
        y2={5}
        stroke={colors[color]}
        strokeWidth={2.4}
        strokeDasharray={dashes}
      />
    </svg>
  );
};

interface CurveLegendProps {
  data: GetDurationCurves.Response['data'];
  curves: readonly NamedCurve[];
}

/** Which line is which, how many cases it is of, and by when half, three quarters and nine in ten had got so far. */
export const CurveLegend = ({ data, curves }: CurveLegendProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const textOf = useMarkText(data);
  return (
    <DataTable
      caption={t('figures.legend')}
      columns={[
        t('figures.curve'),
        t('figures.n'),
        t('figures.ended'),
        t('figures.censored'),
        t('figures.competing'),
        ...data.all.marks.map(({ percent }) => t('figures.percentile', { percent })),
      ]}
      rows={curves.map(({ key, name, to, curve }, index) => ({
        key,
        cells: [
          <Named key="name">
            <Swatch index={index} />
            {to ? (
              <TextLink to={to} aria-label={t('figures.toCases', { name })}>
                <bdi>{name}</bdi>
              </TextLink>
            ) : (
              <bdi>{name}</bdi>
            )}
          </Named>,
          ...[curve.n, curve.events, curve.censored, curve.competing].map((n, at) => (
            <Num key={at}>{formats.count(n)}</Num>
          )),
          ...curve.marks.map((mark) => textOf(mark)),
        ],
      }))}
    />
  );
};
