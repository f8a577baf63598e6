import type { LocalDate } from '../../../shared/time';

/** Under a version of a survey somebody answered on a day, as local dates count. */
export interface AskedVersion {
  survey: string;
  version: number;
  day: LocalDate;
}

export interface StoredSurveyVersion {
  survey: string;
  version: number;
  /** JSON text. */
  questions: string;
}

/** What surveys asked in each of their versions. */
export interface SurveyVersions {
  add(survey: string, version: number, questions: string): Promise<void>;
  find(survey: string, version: number): Promise<string | null>;
  latest(survey: string): Promise<Omit<StoredSurveyVersion, 'survey'> | null>;
  /** Every version of the surveys. */
  of(surveys: readonly string[]): Promise<StoredSurveyVersion[]>;
  /**
   * Under which versions the counted answers of each day were given, day by day. Costs what days and
   * versions cost, not what answers cost.
   */
  askedOn(
    surveys: readonly string[],
    window: { from: LocalDate; to: LocalDate }
  ): Promise<AskedVersion[]>;
}
