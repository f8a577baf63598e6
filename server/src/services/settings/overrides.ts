import type { Core } from '@strapi/strapi';
import type { Overrides, SettingsState } from '../../../../shared/contracts/settings';
import { isObject, RULES, type OptionPath } from '../../config/rules';
import { PLUGIN_ID } from '../../constants';
import type { Changer, Sections } from './sections';

/** The option that each setting of a section stands before. */
export type OptionOf<Values> = { readonly [Name in keyof Values & string]: OptionPath };

/**
 * A section whose settings stand before options of `config/plugins`: what is stored and still obeys the
 * option's rule holds, else the option.
 */
export const createOverrides = <Values extends object>(
  section: string,
  optionOf: OptionOf<Values>,
  { strapi, sections }: { strapi: Core.Strapi; sections: Sections }
) => {
  type Name = keyof Values & string;
  const names = Object.keys(optionOf) as Name[];
  let known: { content: unknown; values: Values } | null = null;

  const collect = <Result>(valueOf: (name: Name) => unknown): Result =>
    Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Result;

  const storedOf = (content: unknown, name: Name): unknown => {
    const value = isObject(content) ? (content[name] ?? null) : null;
    return value !== null && RULES[optionOf[name]].check(value) ? value : null;
  };

  const options = (): Values =>
    collect((name) => strapi.plugin(PLUGIN_ID).config<unknown>(optionOf[name]));

  const values = (): Values => {
    const content = sections.content(section);
    if (known?.content === content && known) return known.values;
    const defaults = options();
    known = { content, values: collect((name) => storedOf(content, name) ?? defaults[name]) };
    return known.values;
  };

  const state = (): SettingsState<Values> => ({
    values: values(),
    stored: collect((name) => storedOf(sections.content(section), name)),
    options: options(),
    change: sections.lastChange(section),
  });

  return {
    values,
    state,
    /** Sets what is given; null returns to the option. */
    async update(given: Partial<Overrides<Values>>, by: Changer): Promise<SettingsState<Values>> {
      await sections.change(
        section,
        (before) => {
          const content: Record<string, unknown> = {};
          for (const name of names) {
            const value = name in given ? given[name] : storedOf(before, name);
            if (value !== null && value !== undefined) content[name] = value;
          }
          return content;
        },
        by
      );
      return state();
    },
  };
};
