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

/** What answers about a complaint keep besides: what it was when they were asked for. */
export const ASKED_DIMENSIONS = ['category', 'team'] as const satisfies readonly CaseDimension[];

/** Everything that answers keep in columns of their own, with histograms. */
export const FACT_DIMENSIONS = [...DIMENSIONS, ...ASKED_DIMENSIONS] as const;

export type FactDimension = (typeof FACT_DIMENSIONS)[number];

export const isFactDimension = (name: string): name is FactDimension =>
  (FACT_DIMENSIONS as readonly string[]).includes(name);

/**
 * The tree of categories: complaints keep their category, not its place in the tree. Divided by it they stand
 * under today's top categories, or under the next level below the one that is filtered by.
 */
export const CATEGORY_TREE = 'topCategory' as const;

/** How deep categories are looked at: each for itself, or the top of its tree with all below it. */
export const CATEGORY_GROUPINGS = ['category', CATEGORY_TREE] as const;

export type CategoryGrouping = (typeof CATEGORY_GROUPINGS)[number];

/** By what complaints may be divided. */
export const CASE_GROUPINGS = [
  'touchpoint',
  'location',
  'channel',
  'language',
  ...HIERARCHIES,
  ...CASE_DIMENSIONS,
  CATEGORY_TREE,
] as const;

export type CaseGrouping = (typeof CASE_GROUPINGS)[number];

/** By what answers about complaints may be divided. */
export const ASKED_GROUPINGS = [...GROUPINGS, ...ASKED_DIMENSIONS, CATEGORY_TREE] as const;

export type AskedGrouping = (typeof ASKED_GROUPINGS)[number];

/** Whether answers can be read by it; what only complaints have, answers about them may not keep. */
export const isAskedGrouping = (name: string): name is AskedGrouping =>
  (ASKED_GROUPINGS as readonly string[]).includes(name);

/** Everything by which one KPI or another can be asked. */
export const KPI_GROUPINGS = [...GROUPINGS, ...CASE_DIMENSIONS, CATEGORY_TREE] as const;

export type KpiGrouping = (typeof KPI_GROUPINGS)[number];

/** By what a KPI may be filtered: the tree of categories is meant by a filter of categories. */
export type KpiFilterName = Exclude<KpiGrouping, typeof CATEGORY_TREE>;

export const isKpiFilter = (grouping: KpiGrouping): grouping is KpiFilterName =>
  grouping !== CATEGORY_TREE;

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
