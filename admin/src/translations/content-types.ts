import { CHANNELS } from '../../../shared/dimensions';
import { REMEDY_TYPES } from '../../../shared/contracts/complaint';
import { CALENDARS } from '../../../shared/time';

/** What the Content Manager calls our types in one language. */
export interface ContentTypeTexts {
  /** By the display name, which is the id under which Strapi looks for it. */
  types: Readonly<Record<string, string>>;
  /** Of the attributes that Strapi gives to every type. */
  system: Readonly<Record<string, string>>;
  /** Of enumerations, by themselves. */
  values: Readonly<Record<string, string>>;
  /** By type and field. */
  fields: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Enumerations whose values our pages have names for, by what their keys begin with. */
const NAMED_VALUES: Readonly<Record<string, readonly string[]>> = {
  channel: CHANNELS,
  calendar: CALENDARS,
  'journey.state': ['current', 'future', 'research'],
  'complaint.remedy': REMEDY_TYPES,
};

const namedValues = (messages: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(NAMED_VALUES).flatMap(([prefix, values]) =>
    values.flatMap((value): [string, string][] => {
      const name = messages[`${prefix}.${value}`];
      return name === undefined ? [] : [[value, name]];
    })
  );

const labelId = (type: string, field: string): string =>
  `content-manager.content-types.plugin::cx.${type}.${field}`;

/**
 * Messages by the ids under which Strapi's Content Manager looks for names of types, fields and values. Types
 * and values have no id but themselves there, so the same word of another type is translated along.
 */
export const contentTypeMessages = (
  { types, system, values, fields }: ContentTypeTexts,
  messages: Readonly<Record<string, string>>
): Record<string, string> => {
  const labels = Object.entries(fields).flatMap(([type, own]) =>
    Object.entries({ ...system, ...own }).map(([field, text]) => [labelId(type, field), text])
  );
  const named = Object.fromEntries(namedValues(messages));
  return { ...named, ...values, ...types, ...Object.fromEntries(labels) };
};
