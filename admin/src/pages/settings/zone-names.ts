/**
 * Names of the time zones that this browser knows, by name. UTC is not among the names that browsers list.
 * @param also one that must be among them, for servers know zones that a browser may not
 */
export const zoneNames = (also: string | null): string[] => {
  const known = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
  if (also !== null) known.add(also);
  return [...known].sort();
};
