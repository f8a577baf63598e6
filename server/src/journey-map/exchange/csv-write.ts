import type { Cell, Journey, Lane, Stage } from '../../../../shared/contracts/journey';
import { quotedCell, reversiblyNeutralised } from '../../../../shared/csv-cell';
import { cellOf, isFreeLane } from '../../../../shared/journey-map';
import { HEAD_COLUMNS, JOURNEY_FIELDS, type HeadColumn } from './csv-columns';

type Head = Partial<Record<HeadColumn, string>>;

const rowOf = (head: Head, cells: readonly string[] = []): string =>
  [...HEAD_COLUMNS.map((column) => head[column] ?? ''), ...cells]
    .map((text) => quotedCell(reversiblyNeutralised(text)))
    .join(',');

/** Words and numbers as they are; everything that has parts as JSON. */
const textOf = (cell: Cell | undefined): string => {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
};

const laneRow = (lane: Lane): string => {
  const words = [isFreeLane(lane) ? lane.type : '', lane.collapsed ? 'collapsed' : ''];
  return rowOf({
    record: 'lane',
    id: lane.id,
    name: lane.name ?? '',
    value: words.filter(Boolean).join(' '),
  });
};

const stageRows = (stage: Stage, lanes: readonly Lane[]): string[] => [
  rowOf({ record: 'stage', id: stage.key, name: stage.name }),
  ...stage.steps.map(({ id, name, cells }) =>
    rowOf(
      { record: 'step', id, stage: stage.key, name },
      lanes.map((lane) => textOf(cellOf(cells, lane.id)))
    )
  ),
];

/**
 * A journey as a CSV file (RFC 4180) that opens in a spreadsheet without running anything: rows for what
 * is said of the whole, for each lane, stage and step, and a column for each lane.
 */
export const journeyToCsv = (journey: Journey): string => {
  const header = [...HEAD_COLUMNS, ...journey.lanes.map(({ id }) => id)].map(quotedCell).join(',');
  const fields = JOURNEY_FIELDS.flatMap((field) => {
    const value = journey[field];
    return value ? [rowOf({ record: 'journey', id: field, value })] : [];
  });
  const rows = [
    header,
    ...fields,
    ...journey.lanes.map(laneRow),
    ...journey.stages.flatMap((stage) => stageRows(stage, journey.lanes)),
  ];
  return `${rows.join('\r\n')}\r\n`;
};
