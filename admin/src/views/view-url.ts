import type { SavedView } from '../../../shared/contracts/view';

/** Names the view that a page was opened with. */
const VIEW = 'view';
/** What belongs to a moment and not to a view. */
const NOT_KEPT = [VIEW, 'after', 'response', 'new'];

const keptOf = (params: URLSearchParams): URLSearchParams => {
  const kept = new URLSearchParams(params);
  for (const name of NOT_KEPT) kept.delete(name);
  return kept;
};

/** What is saved of a page's URL. */
export const queryToSave = (params: URLSearchParams): string => keptOf(params).toString();

/** The URL's parameters for a view. */
export const paramsOfView = ({ id, query }: Pick<SavedView, 'id' | 'query'>): URLSearchParams => {
  const params = keptOf(new URLSearchParams(query));
  params.set(VIEW, id);
  return params;
};

/** Id of the view that the page was opened with, if any. */
export const viewIn = (params: URLSearchParams): string | null => params.get(VIEW);

export const withoutView = (params: URLSearchParams): URLSearchParams => {
  const rest = new URLSearchParams(params);
  rest.delete(VIEW);
  return rest;
};

const inOrder = (params: URLSearchParams): string => {
  const sorted = keptOf(params);
  sorted.sort();
  return sorted.toString();
};

/** Whether the page shows something else by now; the order of parameters means nothing. */
export const isChanged = (params: URLSearchParams, { query }: Pick<SavedView, 'query'>): boolean =>
  inOrder(params) !== inOrder(new URLSearchParams(query));
