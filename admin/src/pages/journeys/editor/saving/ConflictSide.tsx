import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Cell } from '../../../../../../shared/contracts/journey';
import { kindOfLane, type Conflict, type Side } from '../../../../../../shared/journey-map';
import { useFormats } from '../../../../hooks/useFormats';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useTouchpoints } from '../board/BoardNames';
import { CellValue } from '../board/CellValue';
import { useEditorStore } from '../state/EditorStore';

const Option = styled.label<{ $chosen: boolean }>`
  display: block;
  min-inline-size: 0;
  padding: ${({ theme }) => theme.spaces[2]};
  border: 1px solid
    ${({ theme, $chosen }) => ($chosen ? theme.colors.primary600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $chosen }) =>
    $chosen ? theme.colors.primary100 : theme.colors.neutral0};
  overflow-wrap: anywhere;
  cursor: pointer;
`;

interface ConflictSideProps {
  name: string;
  side: Side;
  conflict: Conflict;
  chosen: boolean;
  onChoose: () => void;
}

/** What one side has at a place. */
const SideValue = ({ conflict, side }: Pick<ConflictSideProps, 'conflict' | 'side'>) => {
  const t = useTranslate();
  const formats = useFormats();
  const touchpoints = useTouchpoints();
  const { journey } = useEditorStore().get().history;
  const stageName = (key: string) => journey.stages.find((one) => one.key === key)?.name ?? key;
  switch (conflict.kind) {
    case 'cell': {
      const lane = journey.lanes.find(({ id }) => id === conflict.lane);
      const value: Cell | null = conflict[side];
      if (value === null || !lane) return <>{t('journey.conflict.empty')}</>;
      if (lane.id === 'touchpoint')
        return <bdi>{touchpoints[String(value)]?.name ?? String(value)}</bdi>;
      return <CellValue kind={kindOfLane(lane)} value={value} />;
    }
    case 'stepRemoved':
    case 'stageRemoved':
    case 'laneRemoved':
      return <>{t(conflict.by === side ? 'journey.conflict.removed' : 'journey.conflict.kept')}</>;
    case 'stepPlace': {
      const { stage, at } = conflict[side];
      const position = formats.count(at + 1);
      return <>{t('journey.conflict.place', { position, stage: stageName(stage) })}</>;
    }
    case 'stagePlace':
    case 'lanePlace':
      return <>{t('journey.conflict.position', { position: formats.count(conflict[side] + 1) })}</>;
    case 'detail':
    case 'stageName':
    case 'stepName':
    case 'laneName':
      return <bdi>{conflict[side] || t('journey.conflict.empty')}</bdi>;
  }
};

/** Mine or theirs, to be chosen. */
export const ConflictSide = ({ name, side, conflict, chosen, onChoose }: ConflictSideProps) => {
  const t = useTranslate();
  return (
    <Option $chosen={chosen}>
      <input type="radio" name={name} checked={chosen} onChange={onChoose} />{' '}
      <Typography variant="pi" fontWeight="bold">
        {t(`journey.conflict.${side}`)}
      </Typography>
      <Typography tag="div" variant="omega">
        <SideValue conflict={conflict} side={side} />
      </Typography>
    </Option>
  );
};
