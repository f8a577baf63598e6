import {
  IMPROVEMENT_STATES,
  type Improvement,
  type ImprovementState,
} from '../../../../shared/contracts/improvement';
import { oneOf, putParameter } from '../../filters/period-state';
import type { ImprovementStart } from './improvement-draft';

export const IMPROVEMENT_FILTERS = ['owner', 'location', 'touchpoint', 'kpi'] as const;
export type ImprovementFilter = (typeof IMPROVEMENT_FILTERS)[number];

/** What the list shows, kept in the URL; null: any. */
export interface ImprovementsState extends Record<ImprovementFilter, string | null> {
  state: ImprovementState | null;
  /** A new one is being written. */
  writing: boolean;
}

const YES = 'true';

export const readImprovementsState = (params: URLSearchParams): ImprovementsState => ({
  state: oneOf(IMPROVEMENT_STATES, params.get('state')),
  owner: params.get('owner') || null,
  location: params.get('location') || null,
  touchpoint: params.get('touchpoint') || null,
  kpi: params.get('kpi') || null,
  writing: params.get('new') === YES,
});

/** The URL for a state; parameters of others are kept. */
export const writeImprovementsState = (
  current: URLSearchParams,
  state: ImprovementsState
): URLSearchParams => {
  const next = new URLSearchParams(current);
  putParameter(next, 'state', state.state);
  for (const name of IMPROVEMENT_FILTERS) putParameter(next, name, state[name]);
  putParameter(next, 'new', state.writing ? YES : null);
  return next;
};

/** What a new one is about, as far as the list is narrowed to it. */
export const startOf = ({ location, touchpoint, kpi }: ImprovementsState): ImprovementStart => ({
  locations: location === null ? [] : [location],
  touchpoints: touchpoint === null ? [] : [touchpoint],
  kpi,
});

const valuesOf: Record<ImprovementFilter, (one: Improvement) => readonly string[]> = {
  owner: ({ owner }) => (owner === null ? [] : [owner]),
  location: ({ locations }) => locations,
  touchpoint: ({ touchpoints }) => touchpoints,
  kpi: ({ kpi }) => (kpi === null ? [] : [kpi]),
};

/** What is about everything is about this, too. */
const OF_ALL: readonly ImprovementFilter[] = ['location', 'touchpoint'];

const lets = (one: Improvement, name: ImprovementFilter, wanted: string | null): boolean => {
  if (wanted === null) return true;
  const values = valuesOf[name](one);
  return values.includes(wanted) || (values.length === 0 && OF_ALL.includes(name));
};

/** Those that the reader asked for, in the order given. */
export const chosenImprovements = (
  all: readonly Improvement[],
  state: ImprovementsState
): Improvement[] =>
  all.filter(
    (one) =>
      (state.state === null || one.state === state.state) &&
      IMPROVEMENT_FILTERS.every((name) => lets(one, name, state[name]))
  );
