/** Where the text of a field comes from: exactly one of `value`, `column` and `template`. */
export interface FieldJson {
  value?: string | number | boolean;
  column?: string;
  /** Text with `{column}` in it. */
  template?: string;
  /** Translations of texts; one that is not listed stays as it is. */
  values?: Record<string, string | number | boolean | null>;
  /** Texts that mean "no value", besides the empty one. */
  null?: (string | number)[];
}

export interface DateJson extends FieldJson {
  /** `yyyy MM dd HH mm` …; ISO 8601 when left out. */
  format?: string;
  /** IANA zone; UTC when left out. */
  timeZone?: string;
  calendar?: string;
  locale?: string;
}

export interface AnswerJson {
  metric?: FieldJson;
  question?: FieldJson;
  score?: FieldJson;
  scale?: FieldJson;
  comment?: FieldJson;
  touchpoint?: FieldJson;
  stage?: FieldJson;
}

/** How a file's columns become feedback: what `MAPPING.json` of the command line holds. */
export interface MappingJson extends AnswerJson {
  answers?: AnswerJson[];
  survey?: FieldJson;
  journey?: FieldJson;
  location?: FieldJson;
  channel?: FieldJson;
  customer?: FieldJson;
  segment?: FieldJson;
  language?: FieldJson;
  source?: FieldJson;
  externalId?: FieldJson;
  occurredAt?: DateJson;
  createMissing?: string[];
}

/** How a file's columns become complaints or their events: by field what `MAPPING.json` holds. */
export interface CaseMappingJson {
  [field: string]: DateJson | string[] | undefined;
  createMissing?: string[];
}

/** A mapping of any kind of file. */
export type AnyMappingJson = MappingJson | CaseMappingJson;
