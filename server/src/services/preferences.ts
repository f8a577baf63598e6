import type { Core } from '@strapi/strapi';
import {
  languageOf,
  NO_PREFERENCE,
  type LanguagePreference,
  type ReaderLanguage,
} from '../../../shared/language';
import { toLocale } from '../../../shared/locales';
import { getService } from './get-service';

interface AdminUser {
  id: number | string;
  preferedLanguage?: string | null;
}

/** In which language, calendar and digits each admin reads what the plugin shows and sends. */
export const createPreferencesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi }).preferences;

  return {
    /** What an admin chose; null: nothing yet. */
    async find(userId: string): Promise<LanguagePreference | null> {
      return (await store().find([userId])).get(userId) ?? null;
    },

    async save(userId: string, preference: LanguagePreference): Promise<LanguagePreference> {
      await store().save(userId, preference);
      return preference;
    },

    /**
     * In what to write to admins: as they chose, else in their language of Strapi's admin with its customs.
     * @returns by id, one for each admin who exists
     */
    async languagesOf(userIds: readonly string[]): Promise<Map<string, ReaderLanguage>> {
      if (userIds.length === 0) return new Map();
      const chosen = await store().find(userIds);
      const users: AdminUser[] = await strapi.db
        .query('admin::user')
        .findMany({ select: ['id', 'preferedLanguage'], where: { id: { $in: [...userIds] } } });
      return new Map(
        users.map(({ id, preferedLanguage }) => [
          String(id),
          languageOf(chosen.get(String(id)) ?? NO_PREFERENCE, toLocale(preferedLanguage)),
        ])
      );
    },
  };
};

export type PreferencesService = ReturnType<typeof createPreferencesService>;
