import type { Overrides } from '../../../../shared/contracts/settings';
import type { Fault } from '../../../../shared/fault';
import {
  LANGUAGE_CHOICES,
  readPreference,
  type LanguagePreference,
} from '../../../../shared/language';
import { isObject, RULES, type OptionPath } from '../../config/rules';
import { refuseFaults } from '../../services/settings/refuse';

/** @throws ValidationError where it is no object, or has fields that mean nothing */
export const readFields = (body: unknown, allowed: readonly string[]): Record<string, unknown> => {
  if (!isObject(body)) {
    refuseFaults([{ path: [], message: `the body must be an object of: ${allowed.join(', ')}` }]);
    return {};
  }
  refuseFaults(
    Object.keys(body)
      .filter((name) => !allowed.includes(name))
      .map((name) => ({
        path: [name],
        message: `unknown field ${name}; allowed are: ${allowed.join(', ')}`,
      }))
  );
  return body;
};

/**
 * Settings that stand before options, by the options' own rules.
 * @throws ValidationError with every fault
 */
export const parseOverrides = <Values extends object>(
  body: unknown,
  optionOf: { readonly [Name in keyof Values & string]: OptionPath }
): Partial<Overrides<Values>> => {
  const rules = new Map(Object.entries<OptionPath>(optionOf));
  const given = readFields(body, [...rules.keys()]);
  refuseFaults(
    Object.entries(given).flatMap(([name, value]): Fault[] => {
      const option = rules.get(name);
      if (value === null || !option || RULES[option].check(value)) return [];
      const { expected } = RULES[option];
      return [{ path: [name], message: `${name} must be ${expected}, or null for the option` }];
    })
  );
  return given as Partial<Overrides<Values>>;
};

/** @throws ValidationError with every fault */
export const parsePreference = (body: unknown): LanguagePreference => {
  const choices = Object.entries<readonly string[]>(LANGUAGE_CHOICES);
  const given = readFields(body, Object.keys(LANGUAGE_CHOICES));
  refuseFaults(
    choices
      .filter(([name, values]) => given[name] !== null && !values.includes(String(given[name])))
      .map(([name, values]) => ({
        path: [name],
        message: `${name} must be null or one of: ${values.join(', ')}`,
      }))
  );
  return readPreference(given);
};
