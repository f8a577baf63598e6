import { Typography } from '@strapi/design-system';

import type { Cell } from '../../../../../../shared/contracts/journey';
import { kindOfLane, type Conflict, type Side } from '../../../../../../shared/journey-map';
import { useFormats } from '../../../../hooks/useFormats';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useTouchpoints } from '../board/BoardNames';
import { CellValue } from '../board/CellValue';
import { useEditorStore } from '../state/EditorStore';

interface ConflictSideProps {
  side: Side;
  conflict: Conflict;
}

const SideValue = ({ conflict, side }: ConflictSideProps) => {
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

/** What one side has at a place. */
export const ConflictSide = (props: ConflictSideProps) => (
  <Typography tag="div" variant="omega">
    <SideValue {...props} />
  </Typography>
);
