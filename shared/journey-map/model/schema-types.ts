/** The part of JSON Schema (2020-12) in which the map is described. */
export interface TextSchema {
  type: 'string';
  description?: string;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  enum?: readonly string[];
}

export interface NumberSchema {
  type: 'number' | 'integer';
  minimum?: number;
  maximum?: number;
}

export interface ListSchema {
  type: 'array';
  items: Schema;
  minItems: number;
  maxItems: number;
}

export interface ObjectSchema {
  type: 'object';
  properties: Readonly<Record<string, Schema>>;
  required: readonly string[];
  additionalProperties: false;
  patternProperties?: Readonly<Record<string, Schema>>;
}

export type Schema =
  | TextSchema
  | NumberSchema
  | ListSchema
  | ObjectSchema
  | { type: 'boolean' }
  | { type: 'null' }
  | { const: number }
  | { anyOf: readonly Schema[] };
