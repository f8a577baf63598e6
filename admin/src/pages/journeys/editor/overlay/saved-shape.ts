import type { JourneyMap } from '../../../../../../shared/contracts/journey';

/** What of a saved map its numbers depend on: which steps stand in which stage, at which touchpoints. */
export const savedShape = ({ stages }: Pick<JourneyMap, 'stages'>): string =>
  stages
    .map(({ key, steps }) =>
      [key, ...steps.map(({ id, cells }) => `${id}=${cells.touchpoint ?? ''}`)].join('\t')
    )
    .join('\n');
