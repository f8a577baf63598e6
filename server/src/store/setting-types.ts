import type { LanguagePreference } from '../../../shared/language';

/** One version of one section of the settings. */
export interface StoredSettings {
  section: string;
  /** From 1 on, without gaps. */
  version: number;
  /** JSON. */
  content: string;
  userId: string;
  userName: string;
  /** Milliseconds since 1970. */
  changedAt: number;
}

/** Settings of the site. Nothing is overwritten: the newest version of a section holds. */
export interface SettingsStore {
  /** The newest version's number of every section that has one. */
  versions(): Promise<Map<string, number>>;
  newest(section: string): Promise<StoredSettings | null>;
  /** One version of a section; null where it never was. */
  find(section: string, version: number): Promise<StoredSettings | null>;
  /** Versions of some sections that were made between two instants, the second excluded, in order of time. */
  between(sections: readonly string[], from: number, end: number): Promise<StoredSettings[]>;
  /** False where the section has this version already: somebody else was faster. */
  add(settings: StoredSettings): Promise<boolean>;
}

/** In what language, calendar and digits admins read. */
export interface PreferenceStore {
  /** Of those who have chosen. */
  find(userIds: readonly string[]): Promise<Map<string, LanguagePreference>>;
  save(userId: string, preference: LanguagePreference): Promise<void>;
}
