import type { Journey, Lane, Stage, StepCells } from '../../../../shared/contracts/journey';
import { KEY_PATTERN } from '../../../../shared/dimensions';
import {
  emptyJourney,
  journeyFaults,
  plainValue,
  type NewId,
  type Result,
} from '../../../../shared/journey-map';
import { refusedAt } from '../../../../shared/fault';
import { because } from '../../../../shared/refusal';
import type { Row } from './csv-columns';
import { headingsOf, type Headings, type TableWords } from './csv-headings';
import { atRow, type ColumnOf } from './csv-journey';
import type { SuggestedTouchpoint } from './suggested-touchpoint';

/** What a file that a person wrote doesn't say. */
export interface PlainFile {
  /** Key and name of the journey to be. */
  key: string;
  name: string;
  newId: NewId;
  words?: TableWords;
  /** The key of the touchpoint that a text means, by key or by name; null where there is none. */
  touchpointOf?(text: string): string | null;
}

/** A journey from a table, and the touchpoints that it names and nobody knows. */
export interface ReadTable {
  journey: Journey;
  touchpoints: SuggestedTouchpoint[];
}

/** A stage's key from its name, as the file is the first to name it. */
const keyFrom = (name: string, taken: ReadonlySet<string>, newId: NewId): string => {
  const word = name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|-+$/gu, '')
    .slice(0, 80);
  const key = KEY_PATTERN.test(word) ? word : `stage-${newId()}`;
  return taken.has(key) ? `${key}-${newId()}` : key;
};

interface Reading extends ReadTable {
  file: PlainFile;
  headings: Headings;
  /** From places in the journey to rows of the file. */
  numbers: Map<string, number>;
}

/** The stage that a row is of, and where it stands; rows of the same stage need not stand together. */
const stageOf = (row: Row, { journey, headings, file, numbers }: Reading): [number, Stage] => {
  const name = (row.cells.get(headings.stage ?? '') ?? '').trim();
  const known = journey.stages.findIndex((stage) => stage.name === name || stage.key === name);
  const found = journey.stages[known];
  if (found) return [known, found];
  const taken = new Set(journey.stages.map(({ key }) => key));
  const stage: Stage = { key: keyFrom(name, taken, file.newId), name, steps: [] };
  const at = journey.stages.push(stage) - 1;
  numbers.set(`stages.${at}`, row.number);
  return [at, stage];
};

/** A touchpoint's key; null for a text that names none and can be none's key either. */
const touchpointIn = (text: string, { touchpointOf }: PlainFile): string | null => {
  const word = text.trim();
  return touchpointOf?.(word) ?? (KEY_PATTERN.test(word) ? word : null);
};

const readStep = (row: Row, reading: Reading): void => {
  const { headings, file, numbers, touchpoints } = reading;
  const [at, stage] = stageOf(row, reading);
  const id = file.newId();
  let name = (row.cells.get(headings.step ?? '') ?? '').trim();
  const cells: Partial<Record<Lane['id'], unknown>> = {};
  for (const [column, lane] of headings.laneOf) {
    const text = row.cells.get(column) ?? '';
    if (text.trim() === '') continue;
    if (lane.id !== 'touchpoint') {
      cells[lane.id] = plainValue(lane, text, file.newId);
      continue;
    }
    const key = touchpointIn(text, file);
    if (key !== null) cells.touchpoint = key;
    else {
      name ||= text.trim();
      touchpoints.push({ step: id, key: null, name, channel: null });
    }
  }
  numbers.set(`stages.${at}.steps.${stage.steps.length}`, row.number);
  stage.steps.push({ id, name, cells: cells as StepCells });
};

/**
 * The journey of a table that a person wrote: a row for each step with the columns `stage`, `step` and any
 * lanes, called as any language calls them.
 */
export const readPlain = (
  header: readonly string[],
  rows: readonly Row[],
  file: PlainFile
): Result<ReadTable> => {
  const headings = headingsOf(header, file.words, file.newId);
  if (headings.stage === undefined) {
    return refusedAt(
      ['row 1', 'stage'],
      'row 1: the file needs a column called stage',
      because('noColumn', { column: 'stage' })
    );
  }
  const journey: Journey = { ...emptyJourney(file.key, file.name), lanes: headings.lanes };
  const numbers = new Map<string, number>();
  const reading: Reading = { file, headings, journey, numbers, touchpoints: [] };
  for (const row of rows) readStep(row, reading);
  const called = new Map([...headings.laneOf].map(([column, { id }]) => [String(id), column]));
  const columnOf: ColumnOf = ({ path }, name) =>
    called.get(name) ?? (path.includes('steps') ? headings.step : headings.stage) ?? name;
  const faults = journeyFaults(journey).map((fault) => atRow(fault, numbers, columnOf));
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, journey, touchpoints: reading.touchpoints };
};
