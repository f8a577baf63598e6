import { styled } from 'styled-components';

import type { KpiSettings } from '../../../../shared/contracts/settings';
import { customaryTopBox } from '../../../../shared/scale';
import { LabelledNumber } from '../../components/LabelledNumber';
import { LabelledSelect } from '../../components/LabelledSelect';
import { useTranslate } from '../../hooks/useTranslate';
import { boundsOf, CHOOSABLE_POINTS, withTopBox, type RulesDraft } from './kpi-rules-draft';
import { FieldGroup } from './FieldGroup';
import { FieldGrid } from './SettingsCard';
import { wholeNumberIn } from './whole-number';

const SmallGrid = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
  gap: ${({ theme }) => theme.spaces[3]};
`;

interface RuleFieldsProps {
  draft: RulesDraft;
  onChange: (draft: RulesDraft) => void;
}

/** How many answers an interval and a comparison take. */
export const MinimumFields = ({
  draft,
  lowest,
  onChange,
}: RuleFieldsProps & { lowest: KpiSettings['lowest'] }) => {
  const t = useTranslate();
  const bounds = boundsOf(draft, lowest);
  const field = (part: 'interval' | 'ranking', label: string) => {
    const [min, max] = bounds[part];
    const isWrong = wholeNumberIn(draft[part], bounds[part]) === undefined;
    return (
      <LabelledNumber
        label={label}
        hint={t('metrics.minimumHint', { n: min })}
        error={isWrong ? t('setting.number', { min, max }) : undefined}
        min={min}
        max={max}
        value={draft[part]}
        onChange={(value) => onChange({ ...draft, [part]: value })}
      />
    );
  };
  return (
    <FieldGroup title={t('metrics.minimum')}>
      <FieldGrid>
        {field('interval', t('metrics.minimumInterval'))}
        {field('ranking', t('metrics.minimumRanking'))}
      </FieldGrid>
    </FieldGroup>
  );
};

/** How many of the best scores count as good, on scales of each length. */
export const TopBoxFields = ({ draft, onChange }: RuleFieldsProps) => {
  const t = useTranslate();
  const labelOf = (points: number, n: number) =>
    t(n === customaryTopBox(points) ? 'metrics.topBoxesUsual' : 'metrics.topBoxesBest', { n });
  return (
    <FieldGroup title={t('metrics.topBoxes')} hint={t('metrics.topBoxesHint')}>
      <SmallGrid>
        {CHOOSABLE_POINTS.map((points) => {
          const usual = customaryTopBox(points);
          return (
            <LabelledSelect
              key={points}
              label={t('metrics.topBoxesOf', { points })}
              value={String(draft.topBoxes[points] ?? usual)}
              options={Array.from({ length: points - 1 }, (_, index) => ({
                value: String(index + 1),
                label: labelOf(points, index + 1),
              }))}
              onChange={(value) =>
                onChange(withTopBox(draft, points, Number(value) === usual ? null : Number(value)))
              }
            />
          );
        })}
      </SmallGrid>
    </FieldGroup>
  );
};
