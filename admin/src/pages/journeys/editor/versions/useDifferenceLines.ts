import type { CompareJourneyVersions } from '../../../../../../shared/contracts/journey-history';
import type { Cell, Journey, LaneId } from '../../../../../../shared/contracts/journey';
import { findStep, isBuiltInLane, isFreeLane } from '../../../../../../shared/journey-map';
import { useTranslate, type Translate } from '../../../../hooks/useTranslate';
import { useJourneyName } from '../board/useJourneyName';
import { wordsOf } from '../state/clip-text';

/** One difference in words; what stood there and what stands there now, where that says more. */
export interface DifferenceLine {
  key: string;
  title: string;
  before: string | null;
  after: string | null;
}

type Compared = Pick<CompareJourneyVersions.Response['data'], 'before' | 'after' | 'difference'>;

/** Names things as either version has them. */
const namesIn = ({ before, after }: Compared, t: Translate) => {
  const either = <Found>(find: (journey: Journey) => Found | undefined | null) =>
    find(after) ?? find(before) ?? null;
  return {
    step: (id: string) => {
      const step = either((journey) => findStep(journey, id)?.step);
      return step?.name || step?.cells.touchpoint || t('journey.step.unnamed');
    },
    stage: (key: string) =>
      either(({ stages }) => stages.find((one) => one.key === key))?.name ?? key,
    lane: (id: LaneId) => {
      const name = either(({ lanes }) => lanes.find((one) => one.id === id))?.name;
      return name ?? (isBuiltInLane(id) ? t(`journey.lane.${id}`) : id);
    },
  };
};

const line = (
  key: string,
  title: string,
  before: string | null = null,
  after: string | null = null
): DifferenceLine => ({ key, title, before, after });

type JourneyName = (key: string) => string;

/** Lanes of either version whose cells name other journeys. */
const nestingLanes = ({ before, after }: Compared): ReadonlySet<LaneId> =>
  new Set(
    [...before.lanes, ...after.lanes]
      .filter((lane) => isFreeLane(lane) && lane.type === 'journey')
      .map(({ id }) => id)
  );

const stepLines = (
  compared: Compared,
  t: Translate,
  journeyName: JourneyName
): DifferenceLine[] => {
  const { steps, cells } = compared.difference;
  const nesting = nestingLanes(compared);
  const cellText = (lane: LaneId, cell: Cell | null): string | null => {
    if (cell === null) return null;
    return nesting.has(lane) ? journeyName(String(cell)) : wordsOf(cell);
  };
  const name = namesIn(compared, t);
  return [
    ...steps.added.map(({ step, stage }) =>
      line(
        `+${step.id}`,
        t('journey.diff.stepAdded', { name: name.step(step.id), stage: name.stage(stage) })
      )
    ),
    ...steps.removed.map(({ step, stage }) =>
      line(
        `-${step.id}`,
        t('journey.diff.stepRemoved', { name: name.step(step.id), stage: name.stage(stage) })
      )
    ),
    ...steps.moved.map(({ id, to }) =>
      line(
        `>${id}`,
        t('journey.diff.stepMoved', {
          name: name.step(id),
          stage: name.stage(to.stage),
          position: to.at + 1,
        })
      )
    ),
    ...steps.renamed.map(({ id, before, after }) =>
      line(`=${id}`, t('journey.diff.stepRenamed'), before, after)
    ),
    ...cells.map(({ step, lane, before, after }) =>
      line(
        `c${step}${lane}`,
        t('journey.cell.of', { lane: name.lane(lane), step: name.step(step) }),
        cellText(lane, before),
        cellText(lane, after)
      )
    ),
  ];
};

const stageLines = (compared: Compared, t: Translate): DifferenceLine[] => {
  const { stages } = compared.difference;
  const name = namesIn(compared, t);
  return [
    ...stages.added.map(({ key }) =>
      line(`s+${key}`, t('journey.diff.stageAdded', { name: name.stage(key) }))
    ),
    ...stages.removed.map(({ key }) =>
      line(`s-${key}`, t('journey.diff.stageRemoved', { name: name.stage(key) }))
    ),
    ...stages.moved.map(({ key, to }) =>
      line(`s>${key}`, t('journey.diff.stageMoved', { name: name.stage(key), position: to + 1 }))
    ),
    ...stages.renamed.map(({ key, before, after }) =>
      line(`s=${key}`, t('journey.diff.stageRenamed'), before, after)
    ),
  ];
};

const laneLines = (compared: Compared, t: Translate): DifferenceLine[] => {
  const { lanes } = compared.difference;
  const name = namesIn(compared, t);
  return [
    ...lanes.added.map(({ lane }) =>
      line(`l+${lane.id}`, t('journey.diff.laneAdded', { name: name.lane(lane.id) }))
    ),
    ...lanes.removed.map(({ lane }) =>
      line(`l-${lane.id}`, t('journey.diff.laneRemoved', { name: name.lane(lane.id) }))
    ),
    ...lanes.moved.map(({ id, to }) =>
      line(`l>${id}`, t('journey.diff.laneMoved', { name: name.lane(id), position: to + 1 }))
    ),
    ...lanes.changed.map(({ id }) =>
      line(`l=${id}`, t('journey.diff.laneChanged', { name: name.lane(id) }))
    ),
  ];
};

/** What makes one version of another, in the reader's words; nothing while they are not known. */
export const useDifferenceLines = (compared: Compared | undefined): DifferenceLine[] => {
  const t = useTranslate();
  const skip = compared === undefined || nestingLanes(compared).size === 0;
  const journeyName = useJourneyName({ skip });
  if (compared === undefined) return [];
  return [
    ...compared.difference.details.map(({ field, before, after }) =>
      line(`d${field}`, t(`journey.detail.${field}`), before, after)
    ),
    ...stageLines(compared, t),
    ...stepLines(compared, t, journeyName),
    ...laneLines(compared, t),
  ];
};
