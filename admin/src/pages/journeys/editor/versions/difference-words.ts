import type { CompareJourneyVersions } from '../../../../../../shared/contracts/journey-history';
import type { Journey, Lane, LaneId } from '../../../../../../shared/contracts/journey';
import { findStep, isBuiltInLane } from '../../../../../../shared/journey-map';
import type { Translate } from '../../../../hooks/useTranslate';

/** One difference in words; what stood there and what stands there now, where that says more. */
export interface DifferenceLine {
  key: string;
  title: string;
  before: string | null;
  after: string | null;
}

export type Compared = Pick<
  CompareJourneyVersions.Response['data'],
  'before' | 'after' | 'difference'
>;

/** What differences are told with. */
export interface Words {
  t: Translate;
  /** What a touchpoint is called. */
  touchpoint: (key: string) => string;
  /** What another journey is called. */
  journey: (key: string) => string;
  /** Lanes of either version whose cells name other journeys. */
  nesting: ReadonlySet<LaneId>;
}

/** What the board calls a lane. */
export const laneName = ({ id, name }: Pick<Lane, 'id' | 'name'>, t: Translate): string =>
  name ?? (isBuiltInLane(id) ? t(`journey.lane.${id}`) : id);

/** Names things as either version has them. */
export const namesIn = ({ before, after }: Compared, { t, touchpoint }: Words) => {
  const either = <Found>(find: (journey: Journey) => Found | undefined | null) =>
    find(after) ?? find(before) ?? null;
  return {
    step: (id: string) => {
      const step = either((journey) => findStep(journey, id)?.step);
      if (step?.name) return step.name;
      const key = step?.cells.touchpoint;
      return key === undefined ? t('journey.step.unnamed') : touchpoint(key);
    },
    stage: (key: string) =>
      either(({ stages }) => stages.find((one) => one.key === key))?.name ?? key,
    lane: (id: LaneId) =>
      laneName(either(({ lanes }) => lanes.find((one) => one.id === id)) ?? { id, name: null }, t),
  };
};

export const line = (
  key: string,
  title: string,
  before: string | null = null,
  after: string | null = null
): DifferenceLine => ({ key, title, before, after });
