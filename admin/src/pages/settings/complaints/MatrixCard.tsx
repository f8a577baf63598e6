import * as React from 'react';
import { Button, Flex, VisuallyHidden } from '@strapi/design-system';

import type { GetComplaintRules } from '../../../../../shared/contracts/complaint-settings';
import {
  LEVELS,
  PRIORITIES,
  SEVERITIES,
  type Level,
  type Priority,
  type PriorityMatrix,
  type Severity,
} from '../../../../../shared/contracts/complaint-words';
import { useUpdateCxComplaintRulesMutation } from '../../../api/complaint-settings';
import { Faults } from '../../../components/Faults';
import { LabelledSelect } from '../../../components/LabelledSelect';
import { NativeSelect } from '../../../components/NativeSelect';
import { SteadyButton } from '../../../components/SteadyButton';
import { useOutcome } from '../../../hooks/useOutcome';
import { useTranslate } from '../../../hooks/useTranslate';
import { SettingsCard } from '../SettingsCard';
import { ComplexityFields } from './ComplexityFields';
import { Grid, GridScroll } from './Grid';

const withCell = (
  { cells, ...matrix }: PriorityMatrix,
  [severity, impact, urgency]: [Severity, Level, Level],
  priority: Priority
): PriorityMatrix => ({
  ...matrix,
  cells: {
    ...cells,
    [severity]: {
      ...cells[severity],
      [impact]: { ...cells[severity][impact], [urgency]: priority },
    },
  },
});

interface MatrixProps {
  matrix: PriorityMatrix;
  onChange: (matrix: PriorityMatrix) => void;
}

const MatrixGrid = ({ matrix, onChange }: MatrixProps) => {
  const t = useTranslate();
  const options = PRIORITIES.map((value) => ({ value, label: t(`desk.priority.${value}`) }));
  return (
    <GridScroll>
      <Grid>
        <VisuallyHidden tag="caption">{t('rules.matrix')}</VisuallyHidden>
        <thead>
          <tr>
            <th scope="col">{t('desk.field.severity')}</th>
            <th scope="col">{t('rules.impact')}</th>
            {LEVELS.map((urgency) => (
              <th key={urgency} scope="col">
                {t('rules.urgency', { level: t(`rules.level.${urgency}`) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...SEVERITIES].reverse().flatMap((severity) =>
            [...LEVELS].reverse().map((impact, index) => (
              <tr key={`${severity} ${impact}`}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={LEVELS.length}>
                    {t(`desk.severity.${severity}`)}
                  </th>
                )}
                <th scope="row">{t(`rules.level.${impact}`)}</th>
                {LEVELS.map((urgency) => (
                  <td key={urgency}>
                    <NativeSelect<Priority>
                      name={t('rules.cell', {
                        severity: t(`desk.severity.${severity}`),
                        impact: t(`rules.level.${impact}`),
                        urgency: t(`rules.level.${urgency}`),
                      })}
                      value={matrix.cells[severity][impact][urgency]}
                      options={options}
                      onChange={(priority) =>
                        onChange(withCell(matrix, [severity, impact, urgency], priority))
                      }
                    />
                  </td>
                ))}
              </tr>
            ))
          )}
        </tbody>
      </Grid>
    </GridScroll>
  );
};

/** What priority a complaint has by severity, impact and urgency, and what complexity adds. */
export const MatrixCard = ({ data }: { data: GetComplaintRules.Response['data'] }) => {
  const t = useTranslate();
  const tell = useOutcome();
  const [save, { isLoading, error }] = useUpdateCxComplaintRulesMutation();
  const [matrix, setMatrix] = React.useState(data.matrix);
  React.useEffect(() => setMatrix(data.matrix), [data.matrix]);
  const changed = JSON.stringify(matrix) !== JSON.stringify(data.matrix);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    tell(await save({ matrix }), t('setting.saved'));
  };
  return (
    <SettingsCard title={t('rules.matrix')} hint={t('rules.matrixHint')}>
      <form onSubmit={submit} noValidate>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <MatrixGrid matrix={matrix} onChange={setMatrix} />
          <ComplexityFields matrix={matrix} onChange={setMatrix} />
          <div style={{ maxInlineSize: '32rem' }}>
            <LabelledSelect<Priority>
              label={t('rules.safetyFloor')}
              hint={t('rules.safetyFloorHint')}
              value={matrix.safetyFloor}
              options={PRIORITIES.map((value) => ({ value, label: t(`desk.priority.${value}`) }))}
              onChange={(safetyFloor) => setMatrix({ ...matrix, safetyFloor })}
            />
          </div>
          <Faults error={error} />
          <Flex gap={2}>
            <SteadyButton type="submit" disabled={!changed} loading={isLoading}>
              {t('setting.save')}
            </SteadyButton>
            <Button variant="tertiary" onClick={() => setMatrix(data.defaults.matrix)}>
              {t('rules.asDelivered')}
            </Button>
          </Flex>
        </Flex>
      </form>
    </SettingsCard>
  );
};
