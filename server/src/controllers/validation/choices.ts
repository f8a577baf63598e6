import { refuse } from './parameters';

/** @throws ValidationError that names the field and what is allowed */
export const oneOf = <Choice extends string>(
  path: string,
  value: unknown,
  choices: readonly Choice[]
): Choice => {
  const chosen = choices.find((choice) => choice === value);
  return chosen ?? refuse(path.split('.'), `${path} must be one of: ${choices.join(', ')}`);
};

/** A list of one or more, each once. Throws likewise. */
export const someOf = <Choice extends string>(
  path: string,
  value: unknown,
  choices: readonly Choice[]
): Choice[] => {
  if (!Array.isArray(value) || value.length === 0) {
    return refuse(
      path.split('.'),
      `${path} must be a list of one or more of: ${choices.join(', ')}`
    );
  }
  return [...new Set(value.map((one) => oneOf(path, one, choices)))];
};

/** Refuses fields that mean nothing here: they would seem to work. */
export const checkKeys = (path: string, value: object, allowed: readonly string[]): void => {
  const foreign = Object.keys(value).find((key) => !allowed.includes(key));
  if (foreign === undefined) return;
  refuse(
    [...path.split('.'), foreign],
    `${path} takes only: ${allowed.join(', ')}; not ${foreign}`
  );
};
