import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { Card } from '../../../components/Card';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { isolated } from '../../../format/isolated';
import { AxisLegend } from './AxisLegend';
import { useCase } from './CaseContext';
import { promisesByTarget } from './clock-time';
import { ClockCell } from './ClockCell';
import { WorkingAxis } from './WorkingAxis';

const Cells = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
  gap: ${({ theme }) => theme.spaces[5]};
  margin-block: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[4]}`};

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: repeat(4, minmax(0, 1fr));
  }
`;

/** What was promised, what became of it, and the working time it is reckoned by. */
export const ClocksCard = () => {
  const t = useTranslate();
  const { detail, labels } = useCase();
  const formats = useFormats();
  const { location, promises, hoursSince, timeZone } = detail;
  const name = location === null ? null : (labels.location[location] ?? location);
  return (
    <Card aria-labelledby="cx-case-clocks">
      <Flex justifyContent="space-between" alignItems="baseline" gap={2} wrap="wrap">
        <Typography tag="h2" id="cx-case-clocks" variant="delta">
          {name === null ? t('case.clocks') : t('case.clocksAt', { location: isolated(name) })}
        </Typography>
        <AxisLegend />
      </Flex>
      <Cells>
        {promisesByTarget(promises).map((promise) => (
          <ClockCell key={promise.target} {...promise} />
        ))}
      </Cells>
      <WorkingAxis />
      {hoursSince !== null && (
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
          {t('case.hoursMoved', {
            moment: formats.moment(hoursSince, timeZone),
            somewhere: name === null ? 'no' : 'yes',
            location: isolated(name ?? ''),
            zone: isolated(timeZone),
          })}
        </Typography>
      )}
    </Card>
  );
};
