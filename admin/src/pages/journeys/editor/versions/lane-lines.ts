import type { Lane } from '../../../../../../shared/contracts/journey';
import { isFreeLane } from '../../../../../../shared/journey-map';
import type { Translate } from '../../../../hooks/useTranslate';
import {
  laneName,
  line,
  namesIn,
  type Compared,
  type DifferenceLine,
  type Words,
} from './difference-words';

const typeName = (lane: Lane, t: Translate): string | null =>
  isFreeLane(lane) ? t(`journey.laneType.${lane.type}`) : null;

/** A lane that was renamed, folded and of another type is told in a line each. */
const changeLines = (before: Lane, after: Lane, t: Translate): DifferenceLine[] => {
  const { id } = after;
  const name = laneName(after, t);
  const types = [before, after].map((lane) => typeName(lane, t));
  return [
    ...(before.name === after.name
      ? []
      : [line(`l=${id}`, t('journey.diff.laneRenamed'), laneName(before, t), name)]),
    ...(types[0] === types[1]
      ? []
      : [line(`lt${id}`, t('journey.diff.laneType', { name }), types[0], types[1])]),
    ...(before.collapsed === after.collapsed
      ? []
      : [
          line(
            `lc${id}`,
            t(after.collapsed ? 'journey.diff.laneFolded' : 'journey.diff.laneOpened', { name })
          ),
        ]),
  ];
};

/** What happened to the rows of the board. */
export const laneLines = (compared: Compared, words: Words): DifferenceLine[] => {
  const { t } = words;
  const { lanes } = compared.difference;
  const name = namesIn(compared, words);
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
    ...lanes.changed.flatMap(({ before, after }) => changeLines(before, after, t)),
  ];
};
