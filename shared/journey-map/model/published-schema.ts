import { KEY_PATTERN } from '../../dimensions';
import type { Fault } from '../../fault';
import { journeySchema, touchpointNameSchema } from './schema';
import { schemaFaults } from './schema-faults';
import type { ObjectSchema } from './schema-types';

/** The name of the published schema; files name it as their `$schema`. */
export const SCHEMA_ID = 'urn:strapi-plugin-cx:journey:2';

/** What the touchpoints of a file are called where it comes from, by key: other sites may not have them. */
const touchpointNamesSchema: ObjectSchema = {
  type: 'object',
  properties: {},
  required: [],
  additionalProperties: false,
  patternProperties: { [KEY_PATTERN.source]: touchpointNameSchema },
};

/** What is wrong with the names of touchpoints in a file. */
export const touchpointNamesFaults = (names: unknown): Fault[] =>
  schemaFaults(touchpointNamesSchema, names, ['touchpoints']);

/** The JSON Schema of an exported journey, as it is published in docs/journey.schema.json. */
export const publishedSchema = () => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: SCHEMA_ID,
  title: 'Customer journey',
  description:
    'A journey of strapi-plugin-cx, format 2. Beyond this schema: ids are unique, every cell has its lane, the lane touchpoint is there, and windows begin before they end.',
  ...journeySchema,
  properties: {
    $schema: { type: 'string' },
    ...journeySchema.properties,
    touchpoints: touchpointNamesSchema,
  },
});
