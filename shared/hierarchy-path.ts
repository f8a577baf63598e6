/** Between the levels of a path: `Gulf/Riyadh`. */
const SEPARATOR = '/';

export const MAX_LEVELS = 5;
export const MAX_LEVEL_LENGTH = 40;

const CONTROL = /\p{Cc}/u;

/**
 * A place in a tree as it is kept: levels without blanks around them, composed, the widest first.
 * @example readPath(' Gulf / Riyadh ') // 'Gulf/Riyadh'
 * @returns null where the text is no path: an empty level, too many of them, or one that is too long
 */
export const readPath = (text: string): string | null => {
  const levels = text.split(SEPARATOR).map((level) => level.normalize('NFC').trim());
  const isLevel = (level: string) =>
    level !== '' && level.length <= MAX_LEVEL_LENGTH && !CONTROL.test(level);
  return levels.length <= MAX_LEVELS && levels.every(isLevel) ? levels.join(SEPARATOR) : null;
};

/**
 * What stands directly at this place, without what lies below: the key of those locations of a region that
 * no narrower region holds.
 */
export const directlyAt = (path: string): string => `${path}${SEPARATOR}`;

/** The path of a key, and whether it means only what stands directly there. */
export const pathOfKey = (key: string): { path: string; direct: boolean } =>
  key.endsWith(SEPARATOR) ? { path: key.slice(0, -1), direct: true } : { path: key, direct: false };

/** Whether a place lies within what a key names. */
export const liesIn = (place: string, key: string): boolean => {
  const { path, direct } = pathOfKey(key);
  return place === path || (!direct && place.startsWith(path + SEPARATOR));
};

/** All places on the way to this one, the widest first, itself the last. */
export const ancestorsOf = (place: string): string[] => {
  const levels = place.split(SEPARATOR);
  return levels.map((_, index) => levels.slice(0, index + 1).join(SEPARATOR));
};

/**
 * The group of a place among those that a question is divided into: the next level below the narrowest of
 * the asked keys that holds it, or the widest level where none is asked.
 * @example groupOf('Gulf/Riyadh/North', ['Gulf']) // 'Gulf/Riyadh'
 * @example groupOf('Gulf', ['Gulf']) // 'Gulf/': directly there
 */
export const groupOf = (place: string, asked: readonly string[] = []): string => {
  const holding = asked.filter((key) => liesIn(place, key)).sort((a, b) => b.length - a.length)[0];
  const ancestors = ancestorsOf(place);
  if (holding === undefined) return ancestors[0] ?? place;
  const { path } = pathOfKey(holding);
  return ancestors[ancestors.indexOf(path) + 1] ?? directlyAt(path);
};

/** How a path is read: `Gulf › Riyadh`. The sign mirrors with the direction of the text. */
export const pathText = (path: string): string => path.split(SEPARATOR).join(' › ');
