import { UID } from '../constants';
import { run, type Database } from '../store/database';
import type { Transaction } from '../store/types';

/**
 * Surveys that are older than the translations of their names get the site's default language. Strapi does so
 * itself where it knows that the type was not translated before, which it forgets while the plugin is disabled.
 */
export const nameSurveyLocales = async (trx: Transaction, database: Database): Promise<void> => {
  const { strapi } = database;
  const locale: unknown = await strapi.plugin('i18n')?.service('locales').getDefaultLocale();
  // At the very first boot there may be none yet, and no surveys either.
  if (typeof locale !== 'string') return;
  const table = database.table(strapi.db.metadata.get(UID.survey).tableName);
  await run(database, trx, `UPDATE ${table} SET locale = ? WHERE locale IS NULL`, [locale]);
};
