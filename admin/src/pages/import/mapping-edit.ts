import type {
  AnswerJson,
  FieldJson,
  MappingJson,
} from '../../../../shared/contracts/import-mapping';
import { DEFAULT_SCALES, isMetric, type Metric } from '../../../../shared/metrics';
import { parseScaleId, scaleId, type Scale } from '../../../../shared/scale';

/** Fields of the response that a column can fill. */
export const FIELD_ROLES = [
  'occurredAt',
  'comment',
  'location',
  'touchpoint',
  'channel',
  'customer',
  'segment',
  'language',
  'externalId',
] as const;
export type FieldRole = (typeof FIELD_ROLES)[number];

/** What a column becomes; `other` is a use that this form does not know and leaves as it is. */
export type ColumnRole = 'none' | 'score' | FieldRole | 'other';

const answersOf = ({ answers }: MappingJson): AnswerJson[] => answers ?? [];

const scoreAt = (mapping: MappingJson, column: string): number =>
  answersOf(mapping).findIndex(({ score }) => score?.column === column);

/** The answer whose score is read from this column. */
export const answerOf = (mapping: MappingJson, column: string): AnswerJson | null =>
  answersOf(mapping)[scoreAt(mapping, column)] ?? null;

const commentAt = (mapping: MappingJson, column: string): number =>
  answersOf(mapping).findIndex(({ comment }) => comment?.column === column);

const names = (field: unknown, column: string): boolean =>
  JSON.stringify(field).includes(JSON.stringify(column)) ||
  JSON.stringify(field).includes(`{${column}}`);

export const roleOf = (mapping: MappingJson, column: string): ColumnRole => {
  if (scoreAt(mapping, column) >= 0) return 'score';
  if (commentAt(mapping, column) >= 0) return 'comment';
  const role = FIELD_ROLES.find((name) => mapping[name]?.column === column);
  if (role) return role;
  return names(mapping, column) ? 'other' : 'none';
};

/** Changes a field of the response; undefined takes it away. */
export const withField = <Name extends keyof MappingJson>(
  mapping: MappingJson,
  name: Name,
  field: MappingJson[Name]
): MappingJson => {
  const { [name]: _before, ...rest } = mapping;
  return field === undefined ? rest : { ...rest, [name]: field };
};

const without = (mapping: MappingJson, column: string): MappingJson => {
  const next: MappingJson = {
    ...mapping,
    answers: answersOf(mapping)
      .filter(({ score }) => score?.column !== column)
      .map((answer) => {
        if (answer.comment?.column !== column) return answer;
        const { comment: _comment, ...rest } = answer;
        return rest;
      }),
  };
  const unused = FIELD_ROLES.filter((role) => next[role]?.column === column);
  return unused.reduce((left, role) => withField(left, role, undefined), next);
};

const FIRST_METRIC: Metric = 'csat';

/** What is missing in the mapping is created when the file names it, until the editor says otherwise. */
const creating = (mapping: MappingJson, kind: string): MappingJson => ({
  ...mapping,
  createMissing: [...new Set([...(mapping.createMissing ?? []), kind])],
});

/** The mapping with this column used for that, and for nothing else. */
export const withRole = (
  mapping: MappingJson,
  column: string,
  role: Exclude<ColumnRole, 'other'>,
  timeZone: string
): MappingJson => {
  const next = without(mapping, column);
  if (role === 'none') return next;
  if (role === 'score') {
    const answer = { metric: { value: FIRST_METRIC }, score: { column } };
    return { ...next, answers: [...answersOf(next), answer] };
  }
  if (role === 'occurredAt') return { ...next, occurredAt: { column, timeZone } };
  const used = { ...next, [role]: { column } };
  return role === 'location' || role === 'touchpoint' ? creating(used, role) : used;
};

/** Changes the answer that reads this column. */
export const withAnswer = (
  mapping: MappingJson,
  column: string,
  change: Partial<AnswerJson>
): MappingJson => ({
  ...mapping,
  answers: answersOf(mapping).map((answer) => {
    if (answer.score?.column !== column) return answer;
    const fields = Object.entries({ ...answer, ...change });
    return Object.fromEntries(fields.filter(([, field]) => field !== undefined));
  }),
});

export const withCreated = (mapping: MappingJson, kind: string, create: boolean): MappingJson => {
  const kinds = (mapping.createMissing ?? []).filter((known) => known !== kind);
  const next = create ? [...kinds, kind] : kinds;
  return withField(mapping, 'createMissing', next.length > 0 ? next : undefined);
};

export const fixedText = (field: FieldJson | undefined): string =>
  field?.value === undefined ? '' : String(field.value);

/** The scale that an answer is read on. */
export const scaleOf = ({ metric, scale }: AnswerJson): Scale => {
  const stated = scale?.value === undefined ? null : parseScaleId(String(scale.value));
  if (stated) return stated;
  const name = fixedText(metric);
  return isMetric(name) ? DEFAULT_SCALES[name] : DEFAULT_SCALES[FIRST_METRIC];
};

/** The scale as the mapping states it: not at all where it is the metric's own. */
export const statedScale = (metric: string, scale: string): FieldJson | undefined =>
  isMetric(metric) && scaleId(DEFAULT_SCALES[metric]) === scale ? undefined : { value: scale };

/** Scores in words, and what each counts as; null counts as no answer. */
export const wordsOf = (
  score: FieldJson | undefined,
  seen: readonly string[]
): { text: string; value: number | null }[] => {
  const nothing = new Set((score?.null ?? []).map(String));
  const values = new Map(Object.entries(score?.values ?? {}));
  const texts = new Set([...values.keys(), ...nothing, ...seen]);
  return [...texts].map((text) => {
    const value = nothing.has(text) ? null : (values.get(text) ?? null);
    return { text, value: value === null ? null : Number(value) };
  });
};

/** The score's field with one more text translated. */
export const withWord = (score: FieldJson, text: string, value: number | null): FieldJson => {
  const { values: before = {}, null: nothing = [], ...rest } = score;
  const { [text]: _old, ...values } = before;
  const nulls = nothing.filter((known) => String(known) !== text);
  if (value === null) nulls.push(text);
  else values[text] = value;
  return {
    ...rest,
    ...(Object.keys(values).length > 0 ? { values } : {}),
    ...(nulls.length > 0 ? { null: nulls } : {}),
  };
};
