/** What a field of a whole number holds: a number, null where it is empty, undefined where it is wrong. */
export const wholeNumberIn = (
  text: string,
  [min, max]: readonly [number, number]
): number | null | undefined => {
  if (text.trim() === '') return null;
  const number = Number(text);
  return Number.isInteger(number) && number >= min && number <= max ? number : undefined;
};
