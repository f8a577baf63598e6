import * as React from 'react';
import { styled } from 'styled-components';

import type { ComparedMetric } from '../../../../../../shared/contracts/journey-comparison';
import type { KpiDescription } from '../../../../../../shared/contracts/kpi';
import type { StepMetric } from '../../../../../../shared/contracts/journey-overlay';
import { ComparedValue } from './ComparedValue';
import { MeasuredValue } from './MeasuredValue';
import { pairsOf, useOverlay } from './OverlayContext';
import { SideLegend } from './SideMark';
import { useSideNames } from './useSideNames';

const Figures = styled.ul<{ $least: string }>`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(${({ $least }) => $least}, 1fr));
  gap: ${({ theme }) => theme.spaces[3]};
`;

const WIDE = '13rem';

interface MetricFiguresProps {
  metrics: readonly Omit<StepMetric, 'versusOthers' | 'scales' | 'target'>[];
  /** The other side's; undefined where one stands alone. */
  other: readonly ComparedMetric[] | undefined;
  /** Least width of a figure. */
  least: string;
}

/** All numbers of a step, a stage or the journey, of one side or of both. */
export const MetricFigures = ({ metrics, other, least }: MetricFiguresProps) => {
  const overlay = useOverlay();
  const names = useSideNames();
  if (!overlay) return null;
  const figure = (kpi: string, shown: (of: KpiDescription) => React.ReactNode) => {
    const definition = overlay.definitions.get(kpi);
    return definition && <li key={kpi}>{shown(definition)}</li>;
  };
  if (names && other) {
    return (
      <>
        <SideLegend />
        <Figures $least={WIDE}>
          {pairsOf(metrics, other).map((pair) =>
            figure(pair.there.kpi, (definition) => (
              <ComparedValue pair={pair} definition={definition} names={names} />
            ))
          )}
        </Figures>
      </>
    );
  }
  return (
    <Figures $least={least}>
      {metrics.map((metric) =>
        figure(metric.kpi, (definition) => (
          <MeasuredValue metric={metric} definition={definition} />
        ))
      )}
    </Figures>
  );
};
