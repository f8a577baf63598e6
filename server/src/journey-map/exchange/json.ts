import type { Journey } from '../../../../shared/contracts/journey';
import { refusedAt, type Result } from '../../../../shared/fault';
import {
  SCHEMA_ID,
  journeyFaults,
  mapOf,
  touchpointNamesFaults,
  touchpointsOf,
} from '../../../../shared/journey-map';
import { because } from '../../../../shared/refusal';
import { jsonFaultPlace } from './json-fault';
import { toldByPart } from './told-fault';

/** What touchpoints are called, by key. */
export type TouchpointNames = Readonly<Record<string, string>>;

/** Of the journey's own touchpoints, those whose names a file can hold. */
const namesIn = (journey: Journey, names: TouchpointNames): { touchpoints?: TouchpointNames } => {
  const own = touchpointsOf(journey).flatMap((key) => {
    const name = Object.hasOwn(names, key) ? names[key] : undefined;
    const fits = name !== undefined && touchpointNamesFaults({ [key]: name }).length === 0;
    return fits ? [[key, name] as const] : [];
  });
  return own.length > 0 ? { touchpoints: Object.fromEntries(own) } : {};
};

/**
 * A journey as a JSON file that fits the published schema.
 * @param names what its touchpoints are called: a site that does not have them can tell them still
 */
export const journeyToJson = (journey: Journey, names: TouchpointNames = {}): string => {
  const { key, name, description, state, owner } = journey;
  const head = { $schema: SCHEMA_ID, key, name, description, state, owner };
  const file = { ...head, ...mapOf(journey), ...namesIn(journey, names) };
  return `${JSON.stringify(file, null, 2)}\n`;
};

const parse = (text: string): Result<{ value: unknown }> => {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    const { line, column } = jsonFaultPlace(text);
    const place = `line ${line}, column ${column}`;
    return refusedAt(
      [place],
      `the file is no JSON: ${place}`,
      because('mapPlace', { line, column })
    );
  }
};

/** Files say which schema they follow and name the touchpoints; a journey does neither. */
const partsOf = (value: unknown): { journey: unknown; names: unknown } => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { journey: value, names: {} };
  const {
    $schema: _schema,
    touchpoints: names = {},
    ...journey
  } = value as Record<string, unknown>;
  return { journey, names };
};

/**
 * The journey in a JSON file, and what its touchpoints are called there; or what is wrong with the file, each
 * fault with its place.
 */
export const journeyFromJson = (
  text: string
): Result<{ journey: Journey; touchpoints: TouchpointNames }> => {
  const parsed = parse(text.replace(/^\uFEFF/, ''));
  if (!parsed.ok) return parsed;
  const { journey, names } = partsOf(parsed.value);
  const faults = [...journeyFaults(journey), ...touchpointNamesFaults(names)].map(toldByPart);
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, journey: journey as Journey, touchpoints: names as TouchpointNames };
};
