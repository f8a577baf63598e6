import { Typography, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';

import {
  PRIORITIES,
  SLA_TARGETS,
  type Priority,
  type SlaTarget,
} from '../../../../../shared/contracts/complaint-words';
import { LabelledSelect } from '../../../components/LabelledSelect';
import { useTranslate } from '../../../hooks/useTranslate';
import { FieldGroup } from '../FieldGroup';
import { Grid, GridScroll } from './Grid';
import { NumberCell } from './NumberCell';
import {
  DURATION_UNITS,
  inUnit,
  secondsOf,
  wrongTargets,
  type DurationUnit,
  type PolicyDraft,
} from './policy-draft';

const Units = styled.div`
  max-inline-size: 28rem;
`;

interface TargetFieldsProps {
  draft: PolicyDraft;
  onChange: (draft: PolicyDraft) => void;
}

const TargetRow = ({ priority, draft, onChange }: TargetFieldsProps & { priority: Priority }) => {
  const t = useTranslate();
  const { unit, clock, targets } = draft;
  const wrong = wrongTargets(targets[priority], secondsOf(unit, clock));
  const change = (target: SlaTarget, value: string) =>
    onChange({
      ...draft,
      targets: { ...targets, [priority]: { ...targets[priority], [target]: value } },
    });
  return (
    <tr>
      <th scope="row">{t(`desk.priority.${priority}`)}</th>
      {SLA_TARGETS.map((target) => (
        <td key={target}>
          <NumberCell
            aria-label={t('promises.cell', {
              priority: t(`desk.priority.${priority}`),
              target: t(`desk.target.${target}`),
            })}
            aria-invalid={wrong.includes(target)}
            title={wrong.includes(target) ? t('promises.cellWrong') : undefined}
            value={targets[priority][target]}
            onChange={(value) => change(target, value)}
          />
        </td>
      ))}
    </tr>
  );
};

/** What is promised by priority: a field empty promises nothing. */
export const TargetFields = ({ draft, onChange }: TargetFieldsProps) => {
  const t = useTranslate();
  const { unit, clock, targets } = draft;
  const seconds = secondsOf(unit, clock);
  const isWrong = PRIORITIES.some(
    (priority) => wrongTargets(targets[priority], seconds).length > 0
  );
  return (
    <FieldGroup title={t('promises.targets')} hint={t('promises.targetsHint')}>
      <Units>
        <LabelledSelect<DurationUnit>
          label={t('promises.unit')}
          value={unit}
          options={DURATION_UNITS.map((value) => ({
            value,
            label: t(value === 'days' ? `promises.unit.days.${clock}` : `promises.unit.${value}`),
          }))}
          onChange={(chosen) => onChange(inUnit(draft, chosen))}
        />
      </Units>
      <GridScroll>
        <Grid>
          <VisuallyHidden tag="caption">{t('promises.targets')}</VisuallyHidden>
          <thead>
            <tr>
              <td />
              {SLA_TARGETS.map((target) => (
                <th key={target} scope="col">
                  {t(`desk.target.${target}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...PRIORITIES].reverse().map((priority) => (
              <TargetRow key={priority} priority={priority} draft={draft} onChange={onChange} />
            ))}
          </tbody>
        </Grid>
      </GridScroll>
      <Typography variant="pi" textColor="danger600" role="status">
        {isWrong && t('promises.cellWrong')}
      </Typography>
    </FieldGroup>
  );
};
