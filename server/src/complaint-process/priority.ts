import {
  LEVELS,
  PRIORITIES,
  SEVERITIES,
  type Level,
  type Priority,
  type PriorityMatrix,
  type Severity,
} from '../../../shared/contracts/complaint';
import type { Fault } from '../../../shared/fault';
import { because } from '../../../shared/refusal';

const cell = (severity: number, impact: number, urgency: number): Priority => {
  const weight = severity + impact + urgency;
  return weight <= 1 ? 'low' : weight <= 3 ? 'normal' : weight <= 5 ? 'high' : 'urgent';
};

const byLevel = <T>(make: (index: number) => T): Record<Level, T> => ({
  low: make(0),
  medium: make(1),
  high: make(2),
});

const bySeverity = <T>(make: (index: number) => T): Record<Severity, T> => ({
  low: make(0),
  medium: make(1),
  high: make(2),
  critical: make(3),
});

/** The matrix a desk starts with: the three weigh alike, complexity nothing, and what touches safety is high. */
export const DEFAULT_PRIORITY_MATRIX: PriorityMatrix = {
  cells: bySeverity((severity) =>
    byLevel((impact) => byLevel((urgency) => cell(severity, impact, urgency)))
  ),
  complexitySteps: byLevel(() => 0),
  safetyFloor: 'high',
};

export { priorityOf, stepsOfComplexity } from '../../../shared/complaint-priority';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const rankOf = (value: unknown): number => PRIORITIES.findIndex((priority) => priority === value);

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((part, name) => (isRecord(part) ? part[name] : undefined), value);

const foreign = (value: unknown, names: readonly string[], path: string[]): Fault[] =>
  isRecord(value)
    ? Object.keys(value)
        .filter((name) => !names.includes(name))
        .map((name) => ({ path: [...path, name], message: `${name} must be ${names.join(', ')}` }))
    : [];

const AXES: readonly (readonly string[])[] = [SEVERITIES, LEVELS, LEVELS];

/** The cell one step milder along each axis, where there is one. */
const milder = (path: readonly string[]): string[][] =>
  path.flatMap((name, axis) => {
    const before = AXES[axis]?.[(AXES[axis]?.indexOf(name) ?? 0) - 1];
    return before === undefined ? [] : [path.map((own, i) => (i === axis ? before : own))];
  });

const MOST_STEPS = PRIORITIES.length - 1;

const isSteps = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_STEPS;

/** What complexity adds may be left out: then it adds nothing. */
const complexityFaults = (steps: unknown): Fault[] => {
  if (steps === undefined) return [];
  const path = ['complexitySteps'];
  if (!isRecord(steps))
    return [{ path, message: `must be { ${LEVELS.join(', ')} }: how many priorities higher` }];
  const wrong = LEVELS.filter((level) => !isSteps(steps[level]));
  const falls = LEVELS.filter((level, index) => {
    const [own, simpler] = [steps[level], steps[LEVELS[index - 1] ?? '']];
    return isSteps(own) && isSteps(simpler) && own < simpler;
  });
  return [
    ...foreign(steps, LEVELS, path),
    ...wrong.map((level) => ({
      path: [...path, level],
      message: `must be a whole number from 0 to ${MOST_STEPS}`,
    })),
    ...falls.map((level) => ({
      path: [...path, level],
      message: 'lifts less than a lower complexity',
      because: because('simplerFirst'),
    })),
  ];
};

/**
 * Everything that is wrong with a priority matrix: all 36 cells must be there, and a more severe, wider
 * or more urgent complaint must never have a lower priority than a milder one, nor a more complex one than a
 * simpler one.
 */
export const priorityMatrixFaults = (matrix: unknown): Fault[] => {
  const cells = at(matrix, ['cells']);
  if (!isRecord(matrix) || !isRecord(cells)) {
    return [
      {
        path: [],
        message: 'must be { cells: severity → impact → urgency, complexitySteps, safetyFloor }',
      },
    ];
  }
  const faults = [
    ...foreign(matrix, ['cells', 'complexitySteps', 'safetyFloor'], []),
    ...complexityFaults(matrix.complexitySteps),
    ...foreign(cells, SEVERITIES, ['cells']),
  ];
  if (rankOf(matrix.safetyFloor) < 0)
    faults.push({ path: ['safetyFloor'], message: `must be ${PRIORITIES.join(', ')}` });
  for (const severity of SEVERITIES) {
    for (const impact of LEVELS) {
      for (const urgency of LEVELS) {
        const path = [severity, impact, urgency];
        const rank = rankOf(at(cells, path));
        if (rank < 0)
          faults.push({ path: ['cells', ...path], message: `must be ${PRIORITIES.join(', ')}` });
        else if (milder(path).some((other) => rankOf(at(cells, other)) > rank))
          faults.push({
            path: ['cells', ...path],
            message: 'has a lower priority than a milder complaint',
            because: because('milderFirst'),
          });
      }
    }
  }
  return faults;
};
