import {
  BUILT_IN_LANES,
  FREE_LANE_TYPES,
  JOURNEY_FORMAT,
  JOURNEY_STATES,
  type BuiltInLaneId,
} from '../../contracts/journey';
import { GROUPINGS, KEY_PATTERN } from '../../dimensions';
import { LIMITS } from './limits';
import { kindOfLane, type CellKind } from './lanes';
import type { ObjectSchema, Schema, TextSchema } from './schema-types';

/** Everything but control characters and halves of characters: what XML can carry too. */
const CLEAN = '[^\\p{Cs}\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]';
const text = (maxLength: number, minLength = 0): TextSchema => ({
  type: 'string',
  minLength,
  maxLength,
  pattern: `^${CLEAN}*$`,
});
const key: TextSchema = {
  type: 'string',
  pattern: KEY_PATTERN.source,
  description: 'letters, digits, ".", "_" or "-", 1 to 100 of them',
};
const id: TextSchema = {
  type: 'string',
  pattern: `^[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._:-]{0,${LIMITS.id - 1}}$`,
  description: `letters, digits, ".", "_", ":" or "-", 1 to ${LIMITS.id} of them`,
};
const date: TextSchema = {
  type: 'string',
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  description: 'a date such as 2026-09-30',
};
/** No `javascript:`: what an editor pastes here, another one clicks. */
const url: TextSchema = {
  type: 'string',
  maxLength: LIMITS.url,
  pattern: '^((https?://|mailto:|tel:)[^\\s]+|/([^/\\s][^\\s]*)?)$',
  description: 'a web address, mailto:, tel: or a path that begins with /',
};
const percent: Schema = { type: 'number', minimum: 0, maximum: 100 };

const object = (
  properties: Record<string, Schema>,
  optional: readonly string[] = []
): ObjectSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

const orNull = (schema: Schema): Schema => ({ anyOf: [{ type: 'null' }, schema] });

const list = (items: Schema, minItems: number, maxItems: number): Schema => ({
  type: 'array',
  items,
  minItems,
  maxItems,
});

const scopeKey = text(LIMITS.scopeKey, 1);
const scopeKeys: Schema = { anyOf: [scopeKey, list(scopeKey, 1, LIMITS.scopeKeys)] };

const evidence = object(
  {
    kpi: key,
    n: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
    window: object({ from: date, to: date }),
    date,
    value: { type: 'number' },
    scope: object(Object.fromEntries(GROUPINGS.map((name) => [name, scopeKeys])), GROUPINGS),
  },
  ['value', 'scope']
);

const painPoint = object({ id, text: text(LIMITS.text, 1), evidence: orNull(evidence) });
const opportunity = object(
  {
    id,
    text: text(LIMITS.text, 1),
    customerValue: percent,
    businessValue: percent,
    effort: { type: 'number', minimum: 0, maximum: 5 },
  },
  ['customerValue', 'businessValue', 'effort']
);

/** What a cell must be like, by what its lane holds. */
export const CELL_SCHEMAS: Record<CellKind, Schema> = {
  key,
  text: text(LIMITS.text, 1),
  emotion: { type: 'integer', minimum: -2, maximum: 2 },
  importance: { type: 'integer', minimum: 1, maximum: 5 },
  moment: object({ reason: text(LIMITS.text) }),
  painPoints: list(painPoint, 1, LIMITS.items),
  opportunities: list(opportunity, 1, LIMITS.items),
  image: object({
    fileId: { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
    url,
    alternativeText: text(LIMITS.name),
  }),
  link: object({ url, text: text(LIMITS.name) }),
};

const builtInCell = (lane: BuiltInLaneId): Schema =>
  CELL_SCHEMAS[kindOfLane({ id: lane, name: null, collapsed: false })];

const FREE_LANE = '^lane-[\\p{L}\\p{N}._:-]{1,200}$';

export const stepSchema = object({
  id,
  name: text(LIMITS.name),
  cells: {
    ...object(
      Object.fromEntries(BUILT_IN_LANES.map((lane) => [lane, builtInCell(lane)])),
      BUILT_IN_LANES
    ),
    patternProperties: {
      [FREE_LANE]: { anyOf: [CELL_SCHEMAS.text, CELL_SCHEMAS.image, CELL_SCHEMAS.link] },
    },
  },
});

export const stageSchema = object({
  key,
  name: text(LIMITS.name, 1),
  steps: list(stepSchema, 0, LIMITS.stepsOfStage),
});

const collapsed: Schema = { type: 'boolean' };
export const laneSchema: Schema = {
  anyOf: [
    object({
      id: { type: 'string', enum: BUILT_IN_LANES },
      name: orNull(text(LIMITS.name, 1)),
      collapsed,
    }),
    object({
      id: { type: 'string', pattern: FREE_LANE, description: 'lane- and letters or digits' },
      type: { type: 'string', enum: FREE_LANE_TYPES },
      name: text(LIMITS.name, 1),
      collapsed,
    }),
  ],
};

const MAP = {
  version: { const: JOURNEY_FORMAT } as Schema,
  scenario: text(LIMITS.text),
  goal: text(LIMITS.text),
  persona: orNull(key),
  segment: orNull(text(LIMITS.name, 1)),
  location: orNull(key),
  lanes: list(laneSchema, 1, LIMITS.lanes),
  stages: list(stageSchema, 0, LIMITS.stages),
};

/** What a journey keeps in its `map`. */
export const journeyMapSchema = object(MAP);

/** What a file calls a touchpoint that other sites may not have; it may become the name of a step. */
export const touchpointNameSchema: Schema = text(LIMITS.name, 1);

/** A whole journey, as it is exchanged. */
export const journeySchema = object({
  key,
  name: text(LIMITS.name, 1),
  description: text(LIMITS.text),
  state: { type: 'string', enum: JOURNEY_STATES },
  owner: orNull(text(LIMITS.name, 1)),
  ...MAP,
});
