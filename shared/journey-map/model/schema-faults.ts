import type { Fault } from '../../fault';
import { because } from '../../refusal';
import type { ListSchema, NumberSchema, ObjectSchema, Schema, TextSchema } from './schema-types';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const patterns = new Map<string, RegExp>();
const matches = (pattern: string, value: string): boolean => {
  let expression = patterns.get(pattern);
  if (!expression) {
    expression = new RegExp(pattern, 'u');
    patterns.set(pattern, expression);
  }
  return expression.test(value);
};

/** JSON Schema counts characters; a code unit is at most one, so that short texts need no count. */
const tooLong = (value: string, maxLength: number): boolean =>
  value.length > maxLength && [...value].length > maxLength;

const describeText = ({
  enum: words,
  description,
  minLength = 0,
  maxLength,
}: TextSchema): string => {
  if (words) return `one of ${words.join(', ')}`;
  if (description) return description;
  const length = maxLength === undefined ? '' : ` of ${minLength} to ${maxLength} characters`;
  return `a text${length}, without control characters`;
};

const fitsText = (schema: TextSchema, value: unknown): boolean =>
  typeof value === 'string' &&
  value.length >= (schema.minLength ?? 0) &&
  !tooLong(value, schema.maxLength ?? Infinity) &&
  (schema.pattern === undefined || matches(schema.pattern, value)) &&
  (schema.enum === undefined || schema.enum.includes(value));

const fitsNumber = ({ type, minimum, maximum }: NumberSchema, value: unknown): boolean =>
  typeof value === 'number' &&
  Number.isFinite(value) &&
  (type === 'number' || Number.isInteger(value)) &&
  value >= (minimum ?? -Infinity) &&
  value <= (maximum ?? Infinity);

const describeNumber = ({ type, minimum, maximum }: NumberSchema): string => {
  const kind = type === 'integer' ? 'a whole number' : 'a number';
  if (minimum === undefined || maximum === undefined) return kind;
  return maximum === Number.MAX_SAFE_INTEGER
    ? `${kind} of at least ${minimum}`
    : `${kind} from ${minimum} to ${maximum}`;
};

/** What a schema asks for, in words. */
export const describe = (schema: Schema): string => {
  if ('anyOf' in schema) return schema.anyOf.map(describe).join(', or ');
  if ('const' in schema) return String(schema.const);
  switch (schema.type) {
    case 'string':
      return describeText(schema);
    case 'number':
    case 'integer':
      return describeNumber(schema);
    case 'array':
      return `a list of ${schema.minItems} to ${schema.maxItems}`;
    case 'object':
      return `an object with ${schema.required.join(', ') || 'known properties'}`;
    case 'boolean':
      return 'true or false';
    case 'null':
      return 'null';
  }
};

/** Numbers are what people fill in wrongly: what is expected is told to them in their own words. */
const boundsOf = (schema: Schema): Pick<Fault, 'because'> => {
  const isNumber = 'type' in schema && (schema.type === 'integer' || schema.type === 'number');
  const { minimum: low, maximum: high } = isNumber ? schema : {};
  if (low === undefined || high === undefined || high === Number.MAX_SAFE_INTEGER) return {};
  return { because: because('numberBetween', { low, high }) };
};

const misfit = (schema: Schema, path: string[]): Fault[] => [
  {
    path,
    message: `${path.at(-1) ?? 'the value'} must be ${describe(schema)}`,
    ...boundsOf(schema),
  },
];

const listFaults = (schema: ListSchema, value: unknown, path: string[]): Fault[] => {
  if (!Array.isArray(value)) return misfit(schema, path);
  if (value.length < schema.minItems || value.length > schema.maxItems) return misfit(schema, path);
  return value.flatMap((item: unknown, index) =>
    schemaFaults(schema.items, item, [...path, String(index)])
  );
};

const propertySchema = (schema: ObjectSchema, name: string): Schema | undefined => {
  if (Object.hasOwn(schema.properties, name)) return schema.properties[name];
  const found = Object.entries(schema.patternProperties ?? {}).find(([pattern]) =>
    matches(pattern, name)
  );
  return found?.[1];
};

const objectFaults = (schema: ObjectSchema, value: unknown, path: string[]): Fault[] => {
  if (!isRecord(value)) return misfit(schema, path);
  const missing = schema.required.filter((name) => value[name] === undefined);
  const faults = missing.map((name) => ({
    path: [...path, name],
    message: `${name} is missing`,
  }));
  for (const [name, property] of Object.entries(value)) {
    const expected = propertySchema(schema, name);
    if (!expected) faults.push({ path: [...path, name], message: `unknown property ${name}` });
    else if (property !== undefined) {
      faults.push(...schemaFaults(expected, property, [...path, name]));
    }
  }
  return faults;
};

/** Of several forms, the one that the value comes nearest to says what is wrong. */
const formFaults = (forms: readonly Schema[], value: unknown, path: string[]): Fault[] => {
  const all = forms.map((form) => schemaFaults(form, value, path));
  if (all.some((faults) => faults.length === 0)) return [];
  const inside = isRecord(value)
    ? all.filter((faults) => faults.every((fault) => fault.path.length > path.length))
    : [];
  const nearest = inside.sort((one, other) => one.length - other.length)[0];
  return nearest ?? misfit({ anyOf: forms }, path);
};

/** Everything in a value that a schema doesn't allow, each with its place. Empty when it fits. */
export const schemaFaults = (schema: Schema, value: unknown, path: string[]): Fault[] => {
  if ('anyOf' in schema) return formFaults(schema.anyOf, value, path);
  if ('const' in schema) return value === schema.const ? [] : misfit(schema, path);
  switch (schema.type) {
    case 'string':
      return fitsText(schema, value) ? [] : misfit(schema, path);
    case 'number':
    case 'integer':
      return fitsNumber(schema, value) ? [] : misfit(schema, path);
    case 'array':
      return listFaults(schema, value, path);
    case 'object':
      return objectFaults(schema, value, path);
    case 'boolean':
      return typeof value === 'boolean' ? [] : misfit(schema, path);
    case 'null':
      return value === null ? [] : misfit(schema, path);
  }
};
