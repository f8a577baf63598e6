import type { Scale } from '../scale';

/** Text by language: `{ "en": "…", "ar": "…", "fa": "…" }`. */
export type Translated = Record<string, string>;

/** One question of a survey version. `key` never changes its meaning; a new wording or scale makes a new version. */
export interface SurveyQuestion {
  key: string;
  metric: string;
  scale: Scale;
  prompt: Translated;
  /** Words at the two ends of the scale. */
  labels?: { low?: Translated; high?: Translated };
  comment?: { prompt?: Translated; required?: boolean };
  required?: boolean;
}

/** `GET /api/cx/surveys/:key?locale=`: what a front end needs to draw the survey. */
export namespace GetSurvey {
  export interface Response {
    data: {
      key: string;
      version: number;
      name: string;
      locale: string;
      direction: 'ltr' | 'rtl';
      questions: {
        key: string;
        metric: string;
        scale: { min: number; max: number; reversed: boolean };
        prompt: string;
        labels: { low: string | null; high: string | null };
        comment: { prompt: string | null; required: boolean };
        required: boolean;
      }[];
    };
  }
}
