import { TARGET_STATES, type TargetState } from '../../../../shared/contracts/kpi';
import type { TargetResult, TargetRow } from '../../../../shared/contracts/target';
import { oneOf, putParameter } from '../../filters/period-state';

/** What the page of targets shows, kept in the URL. */
export interface TargetsState {
  /** null: all. */
  state: TargetState | null;
  kpi: string | null;
  /** The archived ones instead of those that count. */
  archived: boolean;
}

const ARCHIVED = 'archived';

export const readTargetsState = (params: URLSearchParams): TargetsState => ({
  state: oneOf(TARGET_STATES, params.get('state')),
  kpi: params.get('kpi') || null,
  archived: params.get('show') === ARCHIVED,
});

/** The URL for a state; parameters of others are kept. */
export const writeTargetsState = (
  current: URLSearchParams,
  { state, kpi, archived }: TargetsState
): URLSearchParams => {
  const next = new URLSearchParams(current);
  putParameter(next, 'state', state);
  putParameter(next, 'kpi', kpi);
  putParameter(next, 'show', archived ? ARCHIVED : null);
  return next;
};

/** The period that a row is about: the one that runs, else the last one. */
export const resultOf = ({ current, ended }: TargetRow): TargetResult | null => current ?? ended;

/** The rows that the reader asked for, in the order given. */
export const chosenRows = (
  rows: readonly TargetRow[],
  { state, kpi, archived }: TargetsState
): TargetRow[] =>
  rows.filter(
    (row) =>
      row.target.archived === archived &&
      (kpi === null || row.target.kpi === kpi) &&
      (state === null || resultOf(row)?.state === state)
  );
