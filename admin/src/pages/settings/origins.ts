const ORIGIN = /^https?:\/\/[^/\s]+$/;

const isOrigin = (text: string): boolean => {
  if (!ORIGIN.test(text)) return false;
  try {
    return new URL(text).host !== '';
  } catch {
    return false;
  }
};

/** Origins, one a line; a slash at the end is what people copy along. */
export const originsIn = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim().replace(/\/$/, ''))
    .filter((line) => line !== '');

/** The first line that is no origin. */
export const wrongOriginIn = (lines: string): string | null =>
  originsIn(lines).find((origin) => !isOrigin(origin)) ?? null;
