/** Events of a case, by their numbers, that an import brought: a whole case begins with the first. */
export interface CasePiece {
  reference: string;
  first: number;
  last: number;
}

/** As imports note it, such as `C25-7K3M-92X@1-7`. */
export const pieceName = ({ reference, first, last }: CasePiece): string =>
  `${reference}@${first}-${last}`;

/** @throws Error for what is no such name */
export const readPiece = (name: string): CasePiece => {
  const [, reference, first, last] = /^(.+)@(\d+)-(\d+)$/.exec(name) ?? [];
  if (reference === undefined) throw new Error(`${name} names no events of a complaint`);
  return { reference, first: Number(first), last: Number(last) };
};
