import type { Cell } from '../../../../../../shared/contracts/journey';
import type { TextClip } from '../../../../../../shared/journey-map';
import type { Clip } from './clipping';

/** Our own kind of clipboard content; other programs see the text beside it. */
export const CLIP_TYPE = 'application/x-cx-journey+json';

/** What a cell says, as plain text. */
export const wordsOf = (cell: Cell | null): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  if (Array.isArray(cell)) return cell.map(({ text }) => text).join('; ');
  if ('reason' in cell) return cell.reason;
  return 'alternativeText' in cell ? cell.alternativeText || cell.url : cell.url;
};

const oneLine = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');

/** For spreadsheets: a line for each lane, a column for each step; of whole steps, their names. */
export const clipText = (clip: Clip): string => {
  if (clip.type === 'cx-steps') return clip.steps.map(({ name }) => oneLine(name)).join('\t');
  const lanes = clip.rows[0]?.length ?? 0;
  return Array.from({ length: lanes }, (_, lane) =>
    clip.rows.map((row) => oneLine(wordsOf(row[lane] ?? null))).join('\t')
  ).join('\n');
};

const isClip = (value: unknown): value is Clip => {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  if (value.type === 'cx-steps') return 'steps' in value && Array.isArray(value.steps);
  return value.type === 'cx-cells' && 'rows' in value && Array.isArray(value.rows);
};

const parse = (json: string): Clip | null => {
  try {
    const value: unknown = JSON.parse(json);
    return isClip(value) ? value : null;
  } catch {
    return null;
  }
};

/** A spreadsheet's lines are lanes and its columns steps, as on the board. */
const cellsOfText = (text: string): TextClip | null => {
  if (text.trim() === '') return null;
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const table = lines.map((line) => line.split('\t'));
  const columns = Math.max(...table.map(({ length }) => length));
  return {
    type: 'cx-text',
    rows: Array.from({ length: columns }, (_, column) =>
      table.map((line) => line[column]?.trim() || null)
    ),
  };
};

/** What lies in the clipboard, as far as it can stand on a board. */
export const readClip = (data: Pick<DataTransfer, 'getData'>): Clip | TextClip | null => {
  const own = data.getData(CLIP_TYPE);
  return own ? parse(own) : cellsOfText(data.getData('text/plain'));
};
