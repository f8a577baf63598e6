import { JOURNEY_STATES, type Cell, type LaneId } from '../../../../../../shared/contracts/journey';
import { isFreeLane } from '../../../../../../shared/journey-map';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useTouchpoints } from '../board/BoardNames';
import { useJourneyFinder } from '../board/useJourneyFinder';
import { wordsOf } from '../state/clip-text';
import { line, namesIn, type Compared, type DifferenceLine, type Words } from './difference-words';
import { laneLines } from './lane-lines';

const nestingLanes = ({ before, after }: Compared): ReadonlySet<LaneId> =>
  new Set(
    [...before.lanes, ...after.lanes]
      .filter((lane) => isFreeLane(lane) && lane.type === 'journey')
      .map(({ id }) => id)
  );

const stateName = (state: string | null, { t }: Words): string | null => {
  const known = JOURNEY_STATES.find((one) => one === state);
  return known === undefined ? state : t(`journey.state.${known}`);
};

const detailLines = ({ difference }: Compared, words: Words): DifferenceLine[] =>
  difference.details.map(({ field, before, after }) => {
    const told = (text: string | null) => (field === 'state' ? stateName(text, words) : text);
    return line(`d${field}`, words.t(`journey.detail.${field}`), told(before), told(after));
  });

const cellText = (lane: LaneId, cell: Cell | null, words: Words): string | null => {
  if (cell === null) return null;
  if (lane === 'touchpoint') return words.touchpoint(String(cell));
  return words.nesting.has(lane) ? words.journey(String(cell)) : wordsOf(cell);
};

const stepLines = (compared: Compared, words: Words): DifferenceLine[] => {
  const { t } = words;
  const { steps, cells } = compared.difference;
  const name = namesIn(compared, words);
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
        cellText(lane, before, words),
        cellText(lane, after, words)
      )
    ),
  ];
};

const stageLines = (compared: Compared, words: Words): DifferenceLine[] => {
  const { t } = words;
  const { stages } = compared.difference;
  const name = namesIn(compared, words);
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

/** What makes one version of another, in the reader's words; nothing while they are not known. */
export const useDifferenceLines = (compared: Compared | undefined): DifferenceLine[] => {
  const t = useTranslate();
  const touchpoints = useTouchpoints();
  const nesting: ReadonlySet<LaneId> = compared ? nestingLanes(compared) : new Set();
  const findJourney = useJourneyFinder({ skip: nesting.size === 0 });
  if (compared === undefined) return [];
  const touchpoint = (key: string) => touchpoints[key]?.name ?? key;
  const journey = (key: string) => findJourney(key)?.name ?? key;
  const words = { t, touchpoint, journey, nesting };
  return [
    ...detailLines(compared, words),
    ...stageLines(compared, words),
    ...stepLines(compared, words),
    ...laneLines(compared, words),
  ];
};
