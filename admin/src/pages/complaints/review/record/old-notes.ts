import type { ReviewContent, ReviewText } from '../../../../../../shared/contracts/review-record';
import type { LocalDate } from '../../../../../../shared/time';

/** What browsers kept of a review before the server did. */
const OLD_TEXTS = ['conclusions', 'decisions', 'resources'] as const satisfies ReviewText[];
export type OldNotes = Partial<Record<(typeof OLD_TEXTS)[number], string>>;

/** Under which name this browser kept them. */
export const oldNotesKey = ({ from, to }: { from: LocalDate; to: LocalDate }): string =>
  `strapi-plugin-cx.review.${from}.${to}`;

/** Texts among what was stored that say something; null where there are none. */
export const readOldNotes = (stored: string | null): OldNotes | null => {
  let found: unknown;
  try {
    found = JSON.parse(stored ?? 'null');
  } catch {
    return null;
  }
  if (typeof found !== 'object' || found === null) return null;
  const texts = OLD_TEXTS.flatMap((name) => {
    const text = (found as Record<string, unknown>)[name];
    return typeof text === 'string' && text.trim() !== '' ? [[name, text] as const] : [];
  });
  return texts.length === 0 ? null : Object.fromEntries(texts);
};

/** The review with the old notes behind what stands there already. */
export const withOldNotes = (content: ReviewContent, notes: OldNotes): ReviewContent => {
  const texts = { ...content.texts };
  for (const name of OLD_TEXTS) {
    const old = notes[name];
    if (old === undefined || texts[name].includes(old)) continue;
    texts[name] = [texts[name], old].filter((text) => text.trim() !== '').join('\n\n');
  }
  return { ...content, texts };
};
