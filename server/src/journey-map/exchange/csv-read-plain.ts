import type { FreeLane, Journey, Lane, StepCells } from '../../../../shared/contracts/journey';
import { KEY_PATTERN } from '../../../../shared/dimensions';
import {
  defaultLanes,
  emptyJourney,
  journeyFaults,
  type NewId,
  type Result,
} from '../../../../shared/journey-map';
import { refusedAt } from '../../../../shared/fault';
import { because } from '../../../../shared/refusal';
import { plainValue } from './csv-cell-value';
import type { Row } from './csv-columns';
import { atRow, type ColumnOf } from './csv-journey';

/** What a file that a person wrote doesn't say. */
export interface PlainFile {
  /** Key and name of the journey to be. */
  key: string;
  name: string;
  newId: NewId;
  /** What the lanes are called in the reader's language: their ids by name. */
  laneNames?: Readonly<Record<string, string>>;
}

const folded = (name: string): string => name.trim().toLowerCase();

/** The lane of each column; a column that no lane is called by becomes a lane of its own. */
const lanesOf = (columns: readonly string[], { newId, laneNames = {} }: PlainFile) => {
  const lanes: Lane[] = defaultLanes();
  const names = new Map<string, string>([
    ...lanes.map(({ id }) => [folded(id), id] as const),
    ...Object.entries(laneNames).map(([name, id]) => [folded(name), id] as const),
  ]);
  const byColumn = new Map<string, Lane>();
  for (const column of columns) {
    const id = names.get(folded(column));
    const known = lanes.find((lane) => lane.id === id);
    const own: FreeLane = { id: `lane-${newId()}`, type: 'text', name: column, collapsed: false };
    if (!known) lanes.push(own);
    byColumn.set(column, known ?? own);
  }
  return { lanes, byColumn };
};

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

const NAME_COLUMNS = ['step', 'name'];

/**
 * The journey of a table that a person wrote: a row for each step with the columns `stage`, `step` and any
 * lanes. Rows of the same stage need not stand together.
 */
export const readPlain = (
  header: readonly string[],
  rows: readonly Row[],
  file: PlainFile
): Result<{ journey: Journey }> => {
  const stageColumn = header.find((name) => folded(name) === 'stage');
  if (stageColumn === undefined) {
    return refusedAt(
      ['row 1', 'stage'],
      'row 1: the file needs a column called stage',
      because('noColumn', { column: 'stage' })
    );
  }
  const nameColumn = header.find((name) => NAME_COLUMNS.includes(folded(name)));
  const columns = header.filter((name) => name !== stageColumn && name !== nameColumn);
  const { lanes, byColumn } = lanesOf(columns, file);
  const journey: Journey = { ...emptyJourney(file.key, file.name), lanes };
  const numbers = new Map<string, number>();
  for (const row of rows) {
    const name = (row.cells.get(stageColumn) ?? '').trim();
    let index = journey.stages.findIndex((stage) => stage.name === name || stage.key === name);
    if (index < 0) {
      const taken = new Set(journey.stages.map(({ key }) => key));
      index = journey.stages.length;
      journey.stages.push({ key: keyFrom(name, taken, file.newId), name, steps: [] });
      numbers.set(`stages.${index}`, row.number);
    }
    const steps = journey.stages[index]?.steps ?? [];
    const cells = columns.flatMap((column) => {
      const text = row.cells.get(column) ?? '';
      const lane = byColumn.get(column);
      return lane && text.trim() !== ''
        ? [[lane.id, plainValue(lane, text, file.newId)] as const]
        : [];
    });
    numbers.set(`stages.${index}.steps.${steps.length}`, row.number);
    steps.push({
      id: file.newId(),
      name: (row.cells.get(nameColumn ?? '') ?? '').trim(),
      cells: Object.fromEntries(cells) as StepCells,
    });
  }
  const called = new Map([...byColumn].map(([column, { id }]) => [String(id), column]));
  const columnOf: ColumnOf = ({ path }, name) =>
    called.get(name) ?? (path.includes('steps') ? nameColumn : stageColumn) ?? name;
  const faults = journeyFaults(journey).map((fault) => atRow(fault, numbers, columnOf));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, journey };
};
