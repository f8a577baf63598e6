import type { Cell, Lane } from '../../contracts/journey';
import { foldDigits } from '../../text/fold-digits';
import type { NewId } from './ids';
import { kindOfLane } from './lanes';

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** `+1`, `−2` and `٢` are numbers to people. */
const numberOf = (text: string): unknown => {
  const folded = foldDigits(text.trim()).replace(/^[−–]/, '-');
  return /^[+-]?\d+(\.\d+)?$/.test(folded) ? Number(folded) : text;
};

const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter(Boolean);

/**
 * The value of a cell as a file that this plugin wrote has it. What doesn't fit is given as it stands, for
 * the journey's own check to name it.
 */
export const writtenValue = (lane: Lane, text: string): Cell => {
  const kind = kindOfLane(lane);
  if (kind === 'text' || kind === 'key') return text;
  if (kind === 'emotion' || kind === 'importance') return numberOf(text) as Cell;
  return (parsedJson(text) ?? text) as Cell;
};

/** The value of a cell that a person wrote: a line for each pain point, a bare address for a link. */
export const plainValue = (lane: Lane, text: string, newId: NewId): Cell => {
  const json = /^\s*[[{]/.test(text) ? parsedJson(text) : undefined;
  switch (kindOfLane(lane)) {
    case 'painPoints':
      return (json ??
        linesOf(text).map((line) => ({ id: newId(), text: line, evidence: null }))) as Cell;
    case 'opportunities':
      return (json ?? linesOf(text).map((line) => ({ id: newId(), text: line }))) as Cell;
    case 'moment':
      return (json ?? { reason: text.trim() }) as Cell;
    case 'link':
      return (json ?? { url: text.trim(), text: '' }) as Cell;
    case 'key':
      return text.trim();
    case 'text':
    case 'emotion':
    case 'importance':
    case 'image':
      return writtenValue(lane, text);
  }
};
