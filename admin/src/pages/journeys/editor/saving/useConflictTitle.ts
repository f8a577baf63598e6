import { findStep, type Conflict } from '../../../../../../shared/journey-map';
import type { LaneId } from '../../../../../../shared/contracts/journey';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useLaneName, useStepName } from '../board/BoardNames';
import { useEditorStore } from '../state/EditorStore';

/** What a conflict is about, in words. */
export const useConflictTitle = (): ((conflict: Conflict) => string) => {
  const t = useTranslate();
  const store = useEditorStore();
  const stepName = useStepName();
  const laneName = useLaneName();
  const { journey } = store.get().history;
  const step = (id: string) => {
    const place = findStep(journey, id);
    return place ? stepName(place.step) : t('journey.step.unnamed');
  };
  const lane = (id: LaneId) => {
    const found = journey.lanes.find((one) => one.id === id);
    return found ? laneName(found) : id;
  };
  const stage = (key: string) => journey.stages.find((one) => one.key === key)?.name ?? key;
  return (conflict) => {
    switch (conflict.kind) {
      case 'detail':
        return t(`journey.detail.${conflict.field}`);
      case 'cell':
        return t('journey.cell.of', { lane: lane(conflict.lane), step: step(conflict.step) });
      case 'stepName':
      case 'stepRemoved':
      case 'stepPlace':
        return t(`journey.conflict.${conflict.kind}`, { name: step(conflict.step) });
      case 'stageName':
      case 'stageRemoved':
      case 'stagePlace':
        return t(`journey.conflict.${conflict.kind}`, { name: stage(conflict.stage) });
      case 'laneName':
      case 'laneRemoved':
      case 'lanePlace':
        return t(`journey.conflict.${conflict.kind}`, { name: lane(conflict.lane) });
    }
  };
};
