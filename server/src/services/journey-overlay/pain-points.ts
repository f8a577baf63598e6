import type { FoundPainPoint } from '../../../../shared/contracts/journey-overlay';
import type { PainPoint, Step } from '../../../../shared/contracts/journey';
import { addDays, epochDay } from '../../calendar';
import type { KpiDefinition, PainPointFinding } from '../../kpi';
import type { KpiNumbers } from './numbers';
import type { PlacesReading } from './read';

/** Where the answers of the window's second half begin. */
const secondHalf = ({ from, to }: { from: string; to: string }): string =>
  addDays(from, Math.floor((epochDay(to) - epochDay(from) + 1) / 2));

/** The pain point of a step that says the same already: of this KPI, from days in common. */
const acceptedAs = (
  painPoints: readonly PainPoint[],
  kpi: string,
  { from, to }: { from: string; to: string }
): string | null => {
  const found = painPoints.find(
    ({ evidence }) =>
      evidence?.kpi === kpi && evidence.window.from <= to && evidence.window.to >= from
  );
  return found?.id ?? null;
};

const filtersOf = ({ asked }: PlacesReading, touchpoint: string): Record<string, string[]> => ({
  ...Object.fromEntries(
    Object.entries({ ...asked.filters, ...asked.places }).filter(
      (entry): entry is [string, string[]] => entry[1] !== undefined
    )
  ),
  touchpoint: [touchpoint],
});

const composed = (
  { id: step, cells }: Step,
  touchpoint: string,
  kpi: KpiDefinition,
  finding: PainPointFinding,
  reading: PlacesReading
): FoundPainPoint => {
  const { from, to } = reading.query;
  const window = finding.kind === 'falling' ? { from: secondHalf({ from, to }), to } : { from, to };
  return {
    id: `${step}:${kpi.key}:${finding.kind}`,
    step,
    kpi: kpi.key,
    ...finding,
    evidence: { metrics: [...kpi.metrics], filters: filtersOf(reading, touchpoint), ...window },
    accepted: acceptedAs(cells.painPoints ?? [], kpi.key, window),
  };
};

/** Targets have no test of their own; their interval lies below as a whole, at least at this level. */
const SURENESS_OF_TARGET = 0.05;

const doubtOf = ({ difference }: FoundPainPoint): number =>
  difference?.pValue ?? SURENESS_OF_TARGET;

/** Every pain point that the data finds on a map, the surest first. */
export const painPointsOf = (
  steps: readonly Step[],
  numbers: readonly KpiNumbers[],
  reading: PlacesReading
): FoundPainPoint[] =>
  steps
    .flatMap((step) => {
      const { touchpoint } = step.cells;
      if (touchpoint === undefined) return [];
      return numbers.flatMap(({ kpi, at }) =>
        (at.get(touchpoint)?.findings ?? []).map((finding) =>
          composed(step, touchpoint, kpi, finding, reading)
        )
      );
    })
    .sort((one, other) => doubtOf(one) - doubtOf(other) || other.n - one.n);
