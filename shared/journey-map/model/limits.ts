/** How large a map may grow: far beyond what can be read, short of what would break a page. */
export const LIMITS = {
  stages: 50,
  stepsOfStage: 200,
  lanes: 60,
  /** Pain points or opportunities of one step. */
  items: 50,
  name: 200,
  text: 5_000,
  url: 2_000,
  id: 250,
  /** Whose answers a pain point rests on: a place may have five levels of 40 characters. */
  scopeKey: 250,
  scopeKeys: 5_000,
} as const;
