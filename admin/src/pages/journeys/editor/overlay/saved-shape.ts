import type { JourneyMap, Step } from '../../../../../../shared/contracts/journey';

const stepShape = ({ id, cells }: Step): string => {
  const accepted = (cells.painPoints ?? []).flatMap((point) => (point.evidence ? [point.id] : []));
  const { touchpoint = '', importanceToCustomer = '' } = cells;
  return `${id}=${[touchpoint, importanceToCustomer, ...accepted].join(',')}`;
};

/**
 * What of a saved map its numbers depend on: which steps stand in which stage, at which touchpoints, how
 * much they matter to customers, and which found pain points were accepted there.
 */
export const savedShape = ({ stages }: Pick<JourneyMap, 'stages'>): string =>
  stages.map(({ key, steps }) => [key, ...steps.map(stepShape)].join('\t')).join('\n');
