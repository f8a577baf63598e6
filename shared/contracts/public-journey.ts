import type { Channel } from '../dimensions';
import type { BuiltInLaneId, Journey, JourneyState, Lane, StepCells } from './journey';
import type { Estimate } from './kpi';

/** Lanes that tell of the customer. The others are the company's own and go to API tokens alone. */
export const CUSTOMER_LANES = [
  'touchpoint',
  'momentOfTruth',
  'action',
  'thought',
  'need',
  'want',
  'preference',
  'expectation',
  'promise',
  'emotion',
  'importanceToCustomer',
] as const satisfies readonly BuiltInLaneId[];

/** A journey among the published ones. */
export interface PublicJourneyListed {
  key: string;
  name: string;
  description: string;
  state: JourneyState;
  version: number;
  /** Since when this version is in force; ISO 8601 in UTC. */
  publishedAt: string;
  /** Language in which it is told here, and those in which it is published. */
  locale: string;
  locales: string[];
}

/** A number of a touchpoint as everybody may see it: small groups are hidden, see its flags. */
export type PublicScore = Pick<Estimate, 'value' | 'n' | 'confidence' | 'flags'>;

/** A touchpoint in the language asked for. */
export interface PublicTouchpoint {
  key: string;
  name: string;
  description: string | null;
  channel: Channel;
  archived: boolean;
  /** By KPI, as far as scores were asked for. */
  scores: Record<string, PublicScore>;
}

/** Another journey in which a step goes on, named in the language asked for. */
export interface PublicNestedJourney {
  key: string;
  name: string;
}

export interface PublicStep {
  id: string;
  /** The step's own name, or its touchpoint's. */
  name: string;
  cells: StepCells;
}

export interface PublicJourney extends PublicJourneyListed {
  direction: 'ltr' | 'rtl';
  scenario: Journey['scenario'];
  goal: Journey['goal'];
  persona: Journey['persona'];
  segment: Journey['segment'];
  location: Journey['location'];
  lanes: Lane[];
  stages: { key: string; name: string; steps: PublicStep[] }[];
  /** Every touchpoint of the map by its key; one that no longer exists is missing. */
  touchpoints: Record<string, PublicTouchpoint>;
  /**
   * Journeys in which steps go on, by the key that stands in the cell; one that is not published (any more) is
   * missing.
   */
  journeys: Record<string, PublicNestedJourney>;
}

/** `GET /api/cx/journeys?locale=`. */
export namespace ListPublicJourneys {
  export interface Response {
    data: PublicJourneyListed[];
  }
}

/**
 * `GET /api/cx/journeys/:key?locale=&scores=nps,csat`. `scores`: KPIs that are open to the public, of the last
 * three whole months, of each touchpoint wherever it stands. Cacheable: `ETag` with `If-None-Match`.
 */
export namespace GetPublicJourney {
  export interface Response {
    data: PublicJourney;
  }
}
