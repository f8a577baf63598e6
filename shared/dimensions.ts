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
