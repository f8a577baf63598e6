/** The parameters that hold the dates of a period, and of what stands beside it. */
const DATES = ['from', 'to', 'sideFrom', 'sideTo'];

const withoutDates = (params: URLSearchParams): string => {
  const rest = new URLSearchParams(params);
  for (const name of DATES) rest.delete(name);
  rest.sort();
  return rest.toString();
};

/**
 * Whether a page goes from dates of the reader's own to other such dates and stays as it is besides. Choosing dates
 * takes many such changes, one with each key that is pressed in a field.
 */
export const changesOnlyDates = (before: URLSearchParams, after: URLSearchParams): boolean =>
  withoutDates(before) === withoutDates(after) &&
  DATES.every((name) => before.has(name) === after.has(name)) &&
  DATES.some((name) => before.get(name) !== after.get(name));
