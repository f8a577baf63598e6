import type { Journey, Lane, LaneId, Stage, StepCells } from '../../../../shared/contracts/journey';
import {
  emptyJourney,
  type Fault,
  isFreeLaneId,
  journeyFaults,
  type Result,
  writtenValue,
} from '../../../../shared/journey-map';
import { HEAD_COLUMNS, JOURNEY_FIELDS, RECORDS, type Row } from './csv-columns';
import { atRow } from './csv-journey';
import { becauseOfCell } from './told-fault';

interface Reading {
  journey: Journey;
  numbers: Map<string, number>;
  faults: Fault[];
}

const at = (row: Row, column: string): string => row.cells.get(column) ?? '';

const fault = (row: Row, column: string, message: string): Fault => ({
  path: [`row ${row.number}`, column],
  message: `row ${row.number}: ${message}`,
  because: becauseOfCell(row.number, column, { path: [], message }),
});

const readField = (row: Row, { journey, numbers, faults }: Reading): void => {
  const field = JOURNEY_FIELDS.find((name) => name === at(row, 'id'));
  if (!field) {
    faults.push(fault(row, 'id', `id must be one of ${JOURNEY_FIELDS.join(', ')}`));
    return;
  }
  Object.assign(journey, { [field]: at(row, 'value') });
  numbers.set(field, row.number);
};

const readLane = (row: Row, { journey, numbers }: Reading): void => {
  const words = at(row, 'value').split(' ').filter(Boolean);
  const id = at(row, 'id');
  const type = words.find((word) => word !== 'collapsed');
  const name = at(row, 'name');
  const lane = {
    id,
    ...(isFreeLaneId(id) || type !== undefined ? { type } : {}),
    name: name === '' ? null : name,
    collapsed: words.includes('collapsed'),
  };
  numbers.set(`lanes.${journey.lanes.length}`, row.number);
  journey.lanes.push(lane as Lane);
};

const readStage = (row: Row, { journey, numbers }: Reading): void => {
  numbers.set(`stages.${journey.stages.length}`, row.number);
  journey.stages.push({ key: at(row, 'id'), name: at(row, 'name'), steps: [] });
};

const cellsOf = (row: Row, lanes: readonly Lane[]): StepCells => {
  const known = new Map<string, Lane>(lanes.map((lane) => [lane.id, lane]));
  const heads: readonly string[] = HEAD_COLUMNS;
  const cells: Partial<Record<LaneId, unknown>> = {};
  for (const [column, text] of row.cells) {
    if (heads.includes(column) || text === '') continue;
    const lane = known.get(column);
    cells[column as LaneId] = lane ? writtenValue(lane, text) : text;
  }
  return cells as StepCells;
};

const readStep = (row: Row, { journey, numbers, faults }: Reading): void => {
  const index = journey.stages.findIndex(({ key }) => key === at(row, 'stage'));
  const stage: Stage | undefined = journey.stages[index];
  if (!stage) {
    faults.push(fault(row, 'stage', `there is no stage ${at(row, 'stage')} in a row above`));
    return;
  }
  numbers.set(`stages.${index}.steps.${stage.steps.length}`, row.number);
  stage.steps.push({
    id: at(row, 'id'),
    name: at(row, 'name'),
    cells: cellsOf(row, journey.lanes),
  });
};

/** The journey of a file that this plugin wrote, as `journeyToCsv` does. */
export const readWritten = (rows: readonly Row[]): Result<{ journey: Journey }> => {
  const reading: Reading = {
    journey: { ...emptyJourney('', ''), lanes: [] },
    numbers: new Map(),
    faults: [],
  };
  for (const row of rows) {
    const record = RECORDS.find((name) => name === at(row, 'record'));
    if (record === 'journey') readField(row, reading);
    else if (record === 'lane') readLane(row, reading);
    else if (record === 'stage') readStage(row, reading);
    else if (record === 'step') readStep(row, reading);
    else reading.faults.push(fault(row, 'record', `record must be one of ${RECORDS.join(', ')}`));
  }
  const { journey, numbers } = reading;
  const faults =
    reading.faults.length > 0
      ? reading.faults
      : journeyFaults(journey).map((one) => atRow(one, numbers));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, journey };
};
