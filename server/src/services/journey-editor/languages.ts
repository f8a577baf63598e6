import type { Core } from '@strapi/strapi';
import { refuseField } from '../settings/refuse';
import { NO_LANGUAGE } from './rows';

interface LocaleRow {
  code: string;
  name: string;
}

interface Locales {
  find(): Promise<LocaleRow[]>;
  getDefaultLocale(): Promise<string>;
}

const service = (strapi: Core.Strapi): Locales | undefined =>
  strapi.plugin('i18n')?.service('locales') as Locales | undefined;

/** Languages of the site's content, the default one first; none without i18n. */
export const siteLanguages = async (strapi: Core.Strapi): Promise<LocaleRow[]> => {
  const locales = service(strapi);
  if (!locales) return [];
  const [all, first] = await Promise.all([locales.find(), locales.getDefaultLocale()]);
  return all
    .map(({ code, name }) => ({ code, name }))
    .sort((one, other) => Number(other.code === first) - Number(one.code === first));
};

/**
 * The language that is meant: the one that is asked for, else the site's default.
 * @throws ValidationError for one that the site does not have
 */
export const contentLanguage = async (strapi: Core.Strapi, asked: unknown): Promise<string> => {
  const languages = await siteLanguages(strapi);
  if (languages.length === 0) return NO_LANGUAGE;
  if (asked === undefined || asked === null || asked === '') return languages[0]?.code ?? 'en';
  const codes = languages.map(({ code }) => code);
  const found = codes.find((code) => code === asked);
  if (found !== undefined) return found;
  return refuseField(['locale'], `locale must be a language of the site: ${codes.join(', ')}`);
};

/** The parameter with which Strapi's documents are asked for it. */
export const inLanguage = (locale: string): { locale?: string } =>
  locale === NO_LANGUAGE ? {} : { locale };

/** The site's language that serves a reader of `asked` best. */
export const nearestLanguage = async (strapi: Core.Strapi, asked: unknown): Promise<string> => {
  const codes = (await siteLanguages(strapi)).map(({ code }) => code);
  const language = String(asked ?? '').split(/[-_]/)[0];
  const wanted = [asked, language].find((tag) => codes.some((code) => code === tag));
  return (wanted as string | undefined) ?? codes[0] ?? NO_LANGUAGE;
};
