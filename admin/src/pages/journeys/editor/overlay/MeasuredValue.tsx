import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { KpiDescription } from '../../../../../../shared/contracts/kpi';
import type { StepMetric } from '../../../../../../shared/contracts/journey-overlay';
import { ChangeTag } from '../../../../components/ChangeTag';
import { Num } from '../../../../components/Num';
import { useFormats } from '../../../../hooks/useFormats';
import { useTranslate } from '../../../../hooks/useTranslate';

const Value = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  column-gap: ${({ theme }) => theme.spaces[1]};
  font-size: ${({ theme }) => theme.fontSizes[4]};
  font-weight: ${({ theme }) => theme.fontWeights.bold};
  line-height: 1.2;
`;

const Tags = styled.div`
  margin-block-start: ${({ theme }) => theme.spaces[1]};

  > span {
    white-space: normal;
  }
`;

interface MeasuredValueProps {
  metric: Omit<StepMetric, 'versusOthers' | 'scales' | 'target'>;
  definition: KpiDescription;
}

/** A number with everything needed to trust it: interval, n, and whether its change is real. */
export const MeasuredValue = ({ metric, definition }: MeasuredValueProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const percent = definition.unit === 'percent' ? t('unit.percent') : '';
  return (
    <>
      <Typography tag="div" variant="pi" fontWeight="bold" textColor="neutral600">
        {definition.name}
      </Typography>
      <Value>
        {metric.value === null ? (
          '—'
        ) : (
          <Num>
            {formats.value(metric.value, definition)}
            {percent}
          </Num>
        )}
      </Value>
      <Typography tag="div" variant="pi" textColor="neutral600">
        {metric.confidence && (
          <div>
            <Num>{formats.interval(metric.confidence, definition)}</Num>
          </div>
        )}
        {t('answers', { n: metric.n })}
      </Typography>
      <Tags>
        <ChangeTag
          estimate={metric}
          change={metric.change}
          rules={definition}
          direction={definition.direction}
          notCompared={metric.changeReasons}
        />
      </Tags>
    </>
  );
};
