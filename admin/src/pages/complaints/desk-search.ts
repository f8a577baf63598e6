import { FIGURE_PARAMETERS } from './figures/figures-state';
import { PROMISE_PARAMETERS } from './promises/promises-state';

/** What belongs to one of the desk's pages alone. */
const OF_ONE_PAGE = [
  'after',
  'order',
  'new',
  'view',
  'state',
  ...FIGURE_PARAMETERS,
  ...PROMISE_PARAMETERS,
];

/** Search parameters that the desk's pages share: what one is narrowed to, the others are as well. */
export const deskSearch = (search: string): string => {
  const params = new URLSearchParams(search);
  for (const name of OF_ONE_PAGE) params.delete(name);
  return params.toString();
};
