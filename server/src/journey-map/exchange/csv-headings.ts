import type { FreeLane, Lane } from '../../../../shared/contracts/journey';
import { defaultLanes, type NewId } from '../../../../shared/journey-map';
import { foldText } from '../../../../shared/text/fold';

/** What the columns of a person's table may be called, besides our own ids. */
export interface TableWords {
  stage: readonly string[];
  step: readonly string[];
  /** Ids of lanes by what they are called, in any language. */
  lanes: readonly (readonly [name: string, lane: string])[];
}

const OWN: Pick<TableWords, 'stage' | 'step'> = { stage: ['stage'], step: ['step', 'name'] };

/** What the columns of a table stand for. */
export interface Headings {
  stage: string | undefined;
  step: string | undefined;
  /** All others, each with its lane. */
  laneOf: ReadonlyMap<string, Lane>;
  /** Those of every board, and then the table's own. */
  lanes: Lane[];
}

/** `Pain points`, `pain_points` and `painPoints` are one name. */
const folded = (name: string): string => foldText(name).replace(/[\s_-]+/g, '');

const isOneOf = (names: readonly string[]): ((column: string) => boolean) => {
  const known = new Set(names.map(folded));
  return (column) => known.has(folded(column));
};

/** A column that no lane is called by becomes a lane of its own, and so does a second one of a lane. */
const lanesFor = (columns: readonly string[], words: TableWords | undefined, newId: NewId) => {
  const lanes: Lane[] = defaultLanes();
  const ids = new Map<string, string>([
    ...(words?.lanes ?? []).map(([name, id]) => [folded(name), id] as const),
    ...lanes.map(({ id }) => [folded(id), id] as const),
  ]);
  const laneOf = new Map<string, Lane>();
  const taken = new Set<Lane>();
  for (const column of columns) {
    const id = ids.get(folded(column));
    const known = lanes.find((lane) => lane.id === id && !taken.has(lane));
    const own: FreeLane = { id: `lane-${newId()}`, type: 'text', name: column, collapsed: false };
    if (known) taken.add(known);
    else lanes.push(own);
    laneOf.set(column, known ?? own);
  }
  return { lanes, laneOf };
};

export const headingsOf = (
  header: readonly string[],
  words: TableWords | undefined,
  newId: NewId
): Headings => {
  const stage = header.find(isOneOf([...OWN.stage, ...(words?.stage ?? [])]));
  const isStep = isOneOf([...OWN.step, ...(words?.step ?? [])]);
  const step = header.find((column) => column !== stage && isStep(column));
  const others = header.filter((column) => column !== stage && column !== step);
  return { stage, step, ...lanesFor(others, words, newId) };
};
