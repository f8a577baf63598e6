import type { Journey } from '../../../../shared/contracts/journey';
import { refusedAt, type Result } from '../../../../shared/fault';
import { SCHEMA_ID, journeyFaults, mapOf } from '../../../../shared/journey-map';
import { because } from '../../../../shared/refusal';
import { jsonFaultPlace } from './json-fault';
import { toldByPart } from './told-fault';

/** A journey as a JSON file that fits the published schema. */
export const journeyToJson = (journey: Journey): string => {
  const { key, name, description, state, owner } = journey;
  const file = { $schema: SCHEMA_ID, key, name, description, state, owner, ...mapOf(journey) };
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

/** Files say which schema they follow; a journey doesn't. */
const withoutSchema = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { $schema: _schema, ...journey } = value as Record<string, unknown>;
  return journey;
};

/** The journey in a JSON file; or what is wrong with the file, each fault with its place. */
export const journeyFromJson = (text: string): Result<{ journey: Journey }> => {
  const parsed = parse(text.replace(/^\uFEFF/, ''));
  if (!parsed.ok) return parsed;
  const journey = withoutSchema(parsed.value);
  const faults = journeyFaults(journey).map(toldByPart);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, journey: journey as Journey };
};
