/** By what a KPI may be broken down and filtered. Each is a frozen column of the facts and has histograms. */
export const DIMENSIONS = [
  'touchpoint',
  'location',
  'channel',
  'segment',
  'survey',
  'language',
  'stage',
  'journey',
] as const;

export type Dimension = (typeof DIMENSIONS)[number];

export const isDimension = (name: string): name is Dimension =>
  (DIMENSIONS as readonly string[]).includes(name);

/**
 * Trees in which locations stand. Facts keep their location, not its place in a tree: a KPI by region is
 * read over today's locations of that region, and moves with them.
 */
export const HIERARCHIES = ['region', 'format'] as const;

export type Hierarchy = (typeof HIERARCHIES)[number];

export const isHierarchy = (name: string): name is Hierarchy =>
  (HIERARCHIES as readonly string[]).includes(name);

/** Everything by which a KPI can be asked: what facts keep, and the trees of their locations. */
export const GROUPINGS = [...DIMENSIONS, ...HIERARCHIES] as const;

export type Grouping = Dimension | Hierarchy;

/** What only complaints have. */
export const CASE_DIMENSIONS = ['category', 'team', 'cause', 'priority', 'severity'] as const;

export type CaseDimension = (typeof CASE_DIMENSIONS)[number];

/** By what complaints may be divided and filtered. */
export const CASE_GROUPINGS = [
  'touchpoint',
  'location',
  'channel',
  'language',
  ...HIERARCHIES,
  ...CASE_DIMENSIONS,
] as const;

export type CaseGrouping = (typeof CASE_GROUPINGS)[number];

/** Everything by which one KPI or another can be asked. */
export const KPI_GROUPINGS = [...GROUPINGS, ...CASE_DIMENSIONS] as const;

export type KpiGrouping = (typeof KPI_GROUPINGS)[number];

export const isCaseGrouping = (name: string): name is CaseGrouping =>
  (CASE_GROUPINGS as readonly string[]).includes(name);

export const isGrouping = (name: string): name is Grouping =>
  (GROUPINGS as readonly string[]).includes(name);

/** Every channel through which customer and brand meet. */
export const CHANNELS = [
  'phone',
  'email',
  'website',
  'app',
  'chat',
  'social',
  'store',
  'review',
  'content',
  'promotion',
  'delivery',
  'other',
] as const;

export type Channel = (typeof CHANNELS)[number];

/** Why a fact is kept but not counted. */
export const EXCLUSIONS = ['duplicate', 'bot', 'test', 'invalid', 'quarantined'] as const;

export type Exclusion = (typeof EXCLUSIONS)[number];

/** Keys of reference data: letters, digits, `.`, `_`, `-`; first a letter or digit; 1 to 100 characters. */
export const KEY_PATTERN = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]{0,99}$/u;
