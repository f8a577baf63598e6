/** The stages of a journey and the touchpoints in each, by key; the editor's map grows from this. */
export interface JourneyMap {
  stages: JourneyStage[];
}

export interface JourneyStage {
  /** Unique in the map; the word that facts keep. */
  key: string;
  name: string;
  /** Keys of touchpoints, in order; each at most once a stage. */
  touchpoints: string[];
}
