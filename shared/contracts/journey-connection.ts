/** Why two measured numbers are not put together: joined by a line, or held against each other. */
export const BREAK_REASONS = [
  /** One of the two has no value. */
  'no_answers',
  /** Answered on different scales, or on several. */
  'scale',
  /** Different questions. */
  'wording',
  /** Answers that came without a survey: nobody knows what was asked. */
  'wording_unknown',
] as const;
export type BreakReason = (typeof BREAK_REASONS)[number];

/** Between two steps that stand side by side on the board. */
export interface Connection {
  kpi: string;
  from: string;
  to: string;
  /** A line may be drawn: it says that what it joins is one thing. */
  drawn: boolean;
  /** Why not; empty where it may. */
  reasons: BreakReason[];
}
