import { journeySchema } from './schema';

/** The name of the published schema; files name it as their `$schema`. */
export const SCHEMA_ID = 'urn:strapi-plugin-cx:journey:2';

/** The JSON Schema of an exported journey, as it is published in docs/journey.schema.json. */
export const publishedSchema = () => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: SCHEMA_ID,
  title: 'Customer journey',
  description:
    'A journey of strapi-plugin-cx, format 2. Beyond this schema: ids are unique, every cell has its lane, the lane touchpoint is there, and windows begin before they end.',
  ...journeySchema,
  properties: { $schema: { type: 'string' }, ...journeySchema.properties },
});
