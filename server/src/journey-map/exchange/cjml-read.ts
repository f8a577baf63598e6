import type { Journey, Step, StepCells } from '../../../../shared/contracts/journey';
import { KEY_PATTERN } from '../../../../shared/dimensions';
import {
  emptyJourney,
  journeyFaults,
  type NewId,
  type Result,
} from '../../../../shared/journey-map';
import { refused } from '../../../../shared/fault';
import { TOUCHPOINT_PREFIX, channelFrom } from './cjml-names';
import type { SuggestedTouchpoint } from './suggested-touchpoint';
import { toldByPart } from './told-fault';
import { attributeOf, childOf, childText, childrenOf, nameOf, readXml, type XmlNode } from './xml';

export interface ReadCjml {
  journey: Journey;
  /** A channel for each communication point: CJML names no touchpoints. */
  touchpoints: SuggestedTouchpoint[];
}

/** What a CJML file may lack. */
export interface CjmlFile {
  /** Key and name of the journey, where the file has none that can be used. */
  key: string;
  name: string;
  /** What stages are called whose steps belong to no phase. */
  stageName: string;
  newId: NewId;
}

const STEP_ID = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._:-]{0,249}$/u;
const POINT = 'plannedCommunicationPoint';
const KINDS = [POINT, 'plannedAction'];

/** Ids of those who go the journey; all others belong to the organisation. */
const endUsersOf = (planned: XmlNode): Set<string> =>
  new Set(
    childrenOf(childOf(planned, 'actors'))
      .filter((actor) => nameOf(actor) === 'endUser')
      .map((actor) => attributeOf(actor, 'actorID') || attributeOf(actor, 'actorIDref'))
  );

const cellsOf = (point: XmlNode, endUsers: ReadonlySet<string>): StepCells => {
  const labels = { action: [] as string[], frontstage: [] as string[] };
  for (const role of ['initiator', 'receiver'] as const) {
    const node = childOf(point, role);
    const label = childText(node, `${role}Label`);
    const id = attributeOf(childOf(node, 'refersTo'), 'actorIDref');
    if (label) labels[endUsers.has(id) ? 'action' : 'frontstage'].push(label);
  }
  const cells: StepCells = {};
  if (labels.action.length > 0) cells.action = labels.action.join('\n');
  if (labels.frontstage.length > 0) cells.frontstage = labels.frontstage.join('\n');
  const comment = childText(point, 'comment');
  if (comment) cells['lane-cjml-comment'] = comment;
  return cells;
};

const ownId = (point: XmlNode, taken: ReadonlySet<string>, newId: NewId): string => {
  const written = childText(point, 'touchpointID').replace(TOUCHPOINT_PREFIX, '');
  return STEP_ID.test(written) && !taken.has(written) ? written : newId();
};

const stagesOf = (planned: XmlNode, file: CjmlFile) => {
  const phases = childrenOf(childOf(planned, 'journeyPhases')).filter(
    (node) => nameOf(node) === 'journeyPhase'
  );
  const stages = phases.map((node) => ({
    id: attributeOf(node, 'phaseID'),
    name: childText(node, 'phaseName') || attributeOf(node, 'phaseID') || file.stageName,
    steps: [] as Step[],
  }));
  const rest = { id: '', name: file.stageName, steps: [] as Step[] };
  return { stages, rest };
};

const keyFor = (id: string, newId: NewId): string =>
  KEY_PATTERN.test(id) ? id : `stage-${newId()}`;

const readPlanned = (planned: XmlNode, file: CjmlFile): ReadCjml => {
  const endUsers = endUsersOf(planned);
  const { stages, rest } = stagesOf(planned, file);
  const touchpoints: SuggestedTouchpoint[] = [];
  const taken = new Set<string>();
  for (const point of childrenOf(childOf(planned, 'touchpoints'))) {
    if (!KINDS.includes(nameOf(point))) continue;
    const id = ownId(point, taken, file.newId);
    taken.add(id);
    const name = childText(childOf(point, 'initiator'), 'initiatorLabel');
    const phase = attributeOf(childOf(point, 'belongsTo'), 'phaseIDref');
    const stage = stages.find((one) => one.id === phase) ?? rest;
    const title = [...name].slice(0, 200).join('');
    stage.steps.push({ id, name: title, cells: cellsOf(point, endUsers) });
    const channel = channelFrom(childText(childOf(point, 'channel'), 'channelName'));
    if (nameOf(point) === POINT) touchpoints.push({ step: id, key: null, name: title, channel });
  }
  const key = childText(planned, 'journeyID');
  const empty = emptyJourney(
    KEY_PATTERN.test(key) ? key : file.key,
    childText(planned, 'journeyTitle') || file.name
  );
  const all = rest.steps.length > 0 ? [...stages, rest] : stages;
  const hasComments = all.some(({ steps }) =>
    steps.some(({ cells }) => cells['lane-cjml-comment'] !== undefined)
  );
  const comments = {
    id: 'lane-cjml-comment',
    type: 'text',
    name: 'CJML comment',
    collapsed: false,
  } as const;
  return {
    journey: {
      ...empty,
      description: childText(planned, 'journeyShortSummary'),
      scenario: childText(planned, 'journeyLongSummary'),
      lanes: hasComments ? [...empty.lanes, comments] : empty.lanes,
      stages: all.map(({ id, name, steps }) => ({ key: keyFor(id, file.newId), name, steps })),
    },
    touchpoints,
  };
};

const lacks = (path: string[], message: string) => refused(toldByPart({ path, message }));

/**
 * The first planned journey of a CJML 2.0 file. What actual journeys hold is answers, not a map, and is
 * left alone. A damaged file is refused with line and column.
 */
export const journeyFromCjml = (text: string, file: CjmlFile): Result<ReadCjml> => {
  const read = readXml(text);
  if (!read.ok) return read;
  const root = read.nodes.find((node) => nameOf(node) === 'CJML');
  if (!root) return lacks(['CJML'], 'the file has no element CJML');
  const planned = childOf(root, 'plannedJourney');
  if (!planned) return lacks(['CJML', 'plannedJourney'], 'the file has no plannedJourney');
  if (!childOf(planned, 'touchpoints')) {
    return lacks(
      ['CJML', 'plannedJourney', 'touchpoints'],
      'the planned journey has no touchpoints'
    );
  }
  const result = readPlanned(planned, file);
  const faults = journeyFaults(result.journey).map(toldByPart);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, ...result };
};
