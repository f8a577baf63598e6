import type { LanguagePreference } from '../language';
import type { GeneralSettings, NamesByLocale } from './settings';
import type { SavedView } from './view';

/** `GET /cx/start`: what pages need of their reader and their site before they ask for anything, in one request. */
export namespace GetStart {
  export interface Response {
    data: {
      /** null: the reader has never chosen. */
      preference: LanguagePreference | null;
      site: GeneralSettings;
      /** By metric. */
      metricNames: Record<string, NamesByLocale>;
      /** Of the pages that the reader may open. */
      views: SavedView[];
    };
  }
}

/** `PUT /cx/preferences`: the reader's own language, calendar and digits. */
export namespace SavePreference {
  export type Request = LanguagePreference;
  export interface Response {
    data: LanguagePreference;
  }
}
