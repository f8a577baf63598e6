/** Who goes a journey: an ordinary content type that editors own, localised, without drafts. */
export interface Persona {
  /** Never changes; journeys name it. */
  key: string;
  name: string;
  /** In the persona's own words. */
  quote: string | null;
  description: string | null;
  goals: string | null;
  frustrations: string | null;
  segment: string | null;
  archived: boolean;
}
