/** Which card an arrow leads to, as columns and cards lie on the screen. */
export interface Place {
  column: number;
  card: number;
}

/**
 * The card that an arrow key leads to; null where there is none, or it is no arrow.
 * @param sizes how many cards each column has, first column first; empty ones are passed over
 */
export const stepOnBoard = (
  key: string,
  { column, card }: Place,
  sizes: readonly number[],
  direction: 'ltr' | 'rtl'
): Place | null => {
  if (key === 'ArrowDown')
    return card + 1 < (sizes[column] ?? 0) ? { column, card: card + 1 } : null;
  if (key === 'ArrowUp') return card > 0 ? { column, card: card - 1 } : null;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const by = (key === 'ArrowRight') === (direction === 'ltr') ? 1 : -1;
  for (let next = column + by; next >= 0 && next < sizes.length; next += by) {
    const size = sizes[next] ?? 0;
    if (size > 0) return { column: next, card: Math.min(card, size - 1) };
  }
  return null;
};
