import type { Lane } from '../../../../../../shared/contracts/journey';
import { kindOfLane } from '../../../../../../shared/journey-map';

export const ZOOMS = ['overview', 'normal', 'detail', 'fit'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Width of a column in pixels. */
const WIDTHS = { overview: 88, normal: 132, detail: 220 };
/** Of the lanes' heads. */
export const HEAD_WIDTH = 152;
/** Of the place at the end for one more stage. */
export const END_WIDTH = 104;
/** The whole board is seen at once, even where that leaves no room for words. */
const NARROWEST = 12;
const TIGHT = 48;

/** Columns so narrow that words would be cut to pieces. */
const isNarrow = (width: number): boolean => width <= WIDTHS.overview;

/** Columns in which words only have room along them. */
export const isTight = (width: number): boolean => width < TIGHT;

/** @param room for heads and columns, in pixels */
export const columnWidth = (zoom: Zoom, room: number, columns: number): number => {
  if (zoom !== 'fit') return WIDTHS[zoom];
  const share = Math.floor((room - HEAD_WIDTH) / Math.max(1, columns));
  return Math.max(NARROWEST, Math.min(WIDTHS.detail, share));
};

/** Lanes that have no room in columns of this width. */
export const tooWide = (lanes: readonly Lane[], width: number): string[] =>
  isNarrow(width)
    ? lanes.flatMap((lane) =>
        ['text', 'link', 'image'].includes(kindOfLane(lane)) ? [lane.id] : []
      )
    : [];
