import type { GeneralSettings } from '../../../../shared/contracts/settings';
import type { Core } from '@strapi/strapi';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import type {
  EvaluatedTarget,
  Target,
  TargetResult,
  TargetScope,
} from '../../../../shared/contracts/target';
import { isFactDimension, type FactDimension } from '../../../../shared/dimensions';
import type { LocalDate } from '../../../../shared/time';
import type { DateWindow } from '../../calendar';
import { lastPeriodBefore, periodHolding, progressOf, scopeName, targetStateOf } from '../../kpi';
import { isCaseKpi, type AnyKpi } from '../../kpi';
import type { HistogramCell, HistogramQuestion } from '../../store/types';
import { getService } from '../get-service';
import { composeAnswer } from '../kpi/compose-answer';
import { gather, type Gathered } from '../kpi/gather';

/** A target to be measured in one of its periods. */
interface Task {
  target: Target;
  /** Its scope as facts keep it: each category with all that is part of it. */
  filters: TargetScope;
  definition: AnyKpi;
  period: DateWindow;
}

/** What several tasks are read from at once. */
interface Reading {
  question: HistogramQuestion;
  tasks: Task[];
}

interface Day extends GeneralSettings {
  on: LocalDate;
}

/** The only dimension of a scope; null where it has none or several. */
const onlyDimension = (scope: TargetScope): FactDimension | null => {
  const [first, ...others] = Object.keys(scope);
  return first !== undefined && others.length === 0 && isFactDimension(first) ? first : null;
};

const union = (a: readonly string[] = [], b: readonly string[] = []): string[] => [
  ...new Set([...a, ...b]),
];

/** The part of a period that has come. */
const upTo = ({ from, to }: DateWindow, { on }: Day): DateWindow => ({
  from,
  to: to < on ? to : on,
});

const addTo = (readings: Map<string, Reading>, task: Task, day: Day): void => {
  const { filters: own, definition, period } = task;
  const { from, to } = upTo(period, day);
  const by = onlyDimension(own);
  const name = `${from} ${to} ${by ?? scopeName(own)}`;
  const { question, tasks } = readings.get(name) ?? {
    question: { metrics: [], from, to, filters: own, by },
    tasks: [],
  };
  const filters = by ? { [by]: union(question.filters[by], own[by]) } : question.filters;
  const metrics = union(question.metrics, isCaseKpi(definition) ? [] : definition.metrics);
  readings.set(name, { question: { ...question, filters, metrics }, tasks: [...tasks, task] });
};

const queryOf = ({ target, filters, period }: Task, day: Day): KpiQuery => ({
  ...upTo(period, day),
  timeZone: day.timeZone,
  weekStart: day.weekStart,
  calendar: target.calendar,
  interval: null,
  by: null,
  filters,
  places: {},
  compare: null,
});

/** What of several tasks' cells is about a target. */
const ownOf = ({ filters }: Task, cells: readonly HistogramCell[]): Gathered => {
  const by = onlyDimension(filters);
  const total = by
    ? cells.filter(({ key }) => key !== null && filters[by]?.includes(key))
    : [...cells];
  return { periods: [], total, byKey: null, earlier: null };
};

const resultOf = (task: Task, gathered: Gathered, day: Day): TargetResult => {
  const { target, definition, period } = task;
  const query = queryOf(task, day);
  const answer = composeAnswer(definition, gathered, query, (key) => key ?? '', day.on);
  const progress = progressOf(period, day.on);
  const state = targetStateOf(definition, answer, target.value, progress);
  const { key, value } = target;
  const applied = { key, value, state, from: period.from, to: period.to };
  return { ...period, ...progress, state, answer: { ...answer, target: applied } };
};

/**
 * Measures targets in the period that holds a day, and in the last that was over by then. Those that share a
 * window and are about values of one dimension are read together, whatever their KPIs.
 */
export const evaluateTargets = async (
  strapi: Core.Strapi,
  targets: readonly Target[],
  day: Day
): Promise<EvaluatedTarget[]> => {
  const registry = getService('registry', { strapi });
  const readings = new Map<string, Reading>();
  const ofCases: Task[] = [];
  const scopes = await getService('categoryTree', { strapi }).narrowAll(
    targets.map(({ scope }) => scope)
  );
  const evaluated = targets.map((target, index) => {
    const filters = scopes[index] ?? target.scope;
    const definition = registry.get(target.kpi);
    const taskIn = (period: DateWindow | null): Task | null => {
      if (!period || !definition || definition.direction === 'neutral') return null;
      const task = { target, filters, definition, period };
      if (isCaseKpi(definition)) ofCases.push(task);
      else addTo(readings, task, day);
      return task;
    };
    return {
      target,
      current: taskIn(periodHolding(target, day.on)),
      ended: taskIn(lastPeriodBefore(target, day.on)),
    };
  });
  const store = getService('store', { strapi });
  const results = new Map<Task, TargetResult>();
  for (const { question, tasks } of readings.values()) {
    const cells = await store.histograms.read(question);
    for (const task of tasks) results.set(task, resultOf(task, ownOf(task, cells), day));
  }
  for (const task of ofCases) {
    const gathered = await gather({ strapi }, [task.definition], queryOf(task, day), null);
    results.set(task, resultOf(task, gathered, day));
  }
  const resultFor = (task: Task | null) => (task && results.get(task)) ?? null;
  return evaluated.map(({ target, current, ended }) => ({
    target,
    current: resultFor(current),
    ended: resultFor(ended),
  }));
};
