import type { Journey, Stage, Step } from '../../../../shared/contracts/journey';
import type { Channel } from '../../../../shared/dimensions';
import { TOUCHPOINT_PREFIX, cjmlChannel } from './cjml-names';
import { element, writeXml, type XmlNode } from './xml';

/** What a journey has only keys for. */
export interface CjmlNames {
  /** Who goes the journey: the persona's name, or the word for a customer. */
  customer: string;
  /** Who meets the customer. */
  organisation: string;
  touchpoints: Readonly<Record<string, { name: string; channel: Channel | null }>>;
}

const CUSTOMER = 'customer';
const ORGANISATION = 'organisation';

const actor = (role: 'initiator' | 'receiver', id: string, label: string): XmlNode =>
  element(role, [element('refersTo', [], { actorIDref: id }), element(`${role}Label`, label)]);

/** Something one does alone is an action; a meeting of the two at a touchpoint is a communication point. */
const touchpoint = (stage: Stage, step: Step, names: CjmlNames): XmlNode => {
  const { cells } = step;
  const key = cells.touchpoint;
  const met =
    key !== undefined && Object.hasOwn(names.touchpoints, key) ? names.touchpoints[key] : undefined;
  const title = step.name || met?.name || key || step.id;
  const head = [
    element('touchpointID', `${TOUCHPOINT_PREFIX}${step.id}`),
    element('belongsTo', [], { phaseIDref: stage.key }),
  ];
  if (key === undefined) {
    const own = cells.action === undefined && cells.frontstage !== undefined;
    const label = own ? cells.frontstage : cells.action;
    const who = own ? ORGANISATION : CUSTOMER;
    return element('plannedAction', [...head, actor('initiator', who, label ?? title)]);
  }
  const customerFirst = cells.action !== undefined || cells.frontstage === undefined;
  const words = {
    [CUSTOMER]: cells.action ?? title,
    [ORGANISATION]: cells.frontstage ?? met?.name ?? title,
  };
  const [first, second] = customerFirst
    ? ([CUSTOMER, ORGANISATION] as const)
    : ([ORGANISATION, CUSTOMER] as const);
  return element('plannedCommunicationPoint', [
    ...head,
    actor('initiator', first, words[first]),
    actor('receiver', second, words[second]),
    element('channel', [element('channelName', cjmlChannel(met?.channel ?? 'other'))]),
  ]);
};

const phase = ({ key, name }: Stage): XmlNode =>
  element('journeyPhase', [element('phaseName', name), element('phaseDescription', [])], {
    phaseID: key,
  });

/**
 * A journey as a planned journey of CJML 2.0 (Customer Journey Modelling Language, SINTEF): phases,
 * actors, and each step as a communication point or an action. Emotions are left out: in CJML experience
 * belongs to actual journeys only. So are all lanes that CJML has no place for.
 */
export const journeyToCjml = (journey: Journey, names: CjmlNames): string => {
  const { key, name, description, scenario, stages } = journey;
  const planned = element('plannedJourney', [
    element('journeyID', key),
    element('journeyTitle', name),
    element('journeyPhases', stages.map(phase)),
    ...(description ? [element('journeyShortSummary', description)] : []),
    ...(scenario ? [element('journeyLongSummary', scenario)] : []),
    element('actors', [
      element('endUser', [element('actorName', names.customer)], { actorID: CUSTOMER }),
      element('serviceProvider', [element('companyName', names.organisation)], {
        actorID: ORGANISATION,
      }),
    ]),
    element(
      'touchpoints',
      stages.flatMap((stage) => stage.steps.map((step) => touchpoint(stage, step, names)))
    ),
  ]);
  return writeXml(element('CJML', [planned], { version: '2.0' }));
};
