import { isScale, parseScaleId, scaleId, type Scale } from '../../../shared/scale';
import { isJson, readFieldMapping, type FieldMapping, type ReportFault } from './field-mapping';

/** A scale's name as text for a `{ min, max, reversed }` written as JSON; null when it is none. */
const asText = (value: unknown): string | null => {
  if (!isJson(value) || typeof value.min !== 'number' || typeof value.max !== 'number') return null;
  const scale: Scale = { min: value.min, max: value.max };
  if (value.reversed === true) scale.reversed = true;
  const foreign = Object.keys(value).some((name) => !['min', 'max', 'reversed'].includes(name));
  return isScale(scale) && !foreign ? scaleId(scale) : null;
};

/**
 * Reads a scale's text, `1..5` or `1..5r` (low is good); null for anything else. Our own exports write
 * `-2..2` with an apostrophe before it, so that no spreadsheet takes it for a formula.
 */
export const readScaleText = (text: string): Scale | null => {
  const scale = parseScaleId(text.replace(/^'/, ''));
  return scale?.topBox === undefined ? scale : null;
};

/** The field of a scale, whose fixed value is `{ "min": 1, "max": 5 }` or `"1..5"`. */
export const readScaleMapping = (
  value: unknown,
  path: string,
  report: ReportFault
): FieldMapping | null => {
  const fixed = isJson(value) && value.value !== undefined ? value.value : undefined;
  if (!isJson(value) || fixed === undefined) return readFieldMapping(value, path, report);
  const text = typeof fixed === 'string' && readScaleText(fixed) ? fixed : asText(fixed);
  if (text === null) {
    report(`${path}.value`, 'must be { "min": 1, "max": 5 } or "1..5", with 2 to 11 points');
    return null;
  }
  return readFieldMapping({ ...value, value: text }, path, report);
};
