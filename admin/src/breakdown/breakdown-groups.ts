import type { KpiGroup } from '../../../shared/contracts/kpi';
import { isFound } from '../../../shared/text/search';
import { hasFewAnswers } from '../components/change-verdict';
import { dotWhisker, type DotWhisker } from '../charts/dot-whisker-geometry';

/** What the test says of a group; `untested` where the KPI compares no groups at all. */
export const POSITIONS = ['above', 'indistinguishable', 'below', 'untested'] as const;
export type Position = (typeof POSITIONS)[number];

const isTested = ({ position, versusRest }: KpiGroup): boolean =>
  versusRest !== null || position !== 'indistinguishable';

/** Where its dot stands: with few answers nearer to the mean, so that luck brings nobody to the top. */
const drawnAt = (group: KpiGroup): number => drawingOf(group).dot ?? -Infinity;

/** Groups by what the test says; inside a section by where their dots stand, which is no ranking. */
export const byPosition = (groups: readonly KpiGroup[]): Record<Position, KpiGroup[]> => {
  const inOrder = [...groups].sort((one, other) => drawnAt(other) - drawnAt(one));
  if (!groups.some(isTested)) {
    return { above: [], indistinguishable: [], below: [], untested: inOrder };
  }
  const at = (position: Position) => inOrder.filter((group) => group.position === position);
  return {
    above: at('above'),
    indistinguishable: at('indistinguishable'),
    below: at('below'),
    untested: [],
  };
};

/** Groups whose label has the words of the text, however they are written. */
export const matching = (
  groups: readonly KpiGroup[],
  text: string,
  labelOf: (group: KpiGroup) => string
): KpiGroup[] => groups.filter((group) => isFound(labelOf(group), text));

export const drawingOf = (group: KpiGroup): DotWhisker =>
  dotWhisker({
    value: group.value,
    low: group.confidence?.low ?? null,
    high: group.confidence?.high ?? null,
    shrunk: group.shrunk?.value ?? null,
    fewAnswers: hasFewAnswers(group.flags),
  });

export const haveTargets = (groups: readonly KpiGroup[]): boolean =>
  groups.some(({ target }) => target !== null);

/** All numbers that a common axis must hold. */
export const numbersOf = (groups: readonly KpiGroup[]): (number | null)[] =>
  groups.flatMap((group) => {
    const { dot, cross, whisker } = drawingOf(group);
    const target = group.target?.value ?? null;
    return [dot, cross, whisker?.low ?? null, whisker?.high ?? null, target];
  });
