import { adminApi } from '@strapi/strapi/admin';

const codesIn = (answer: unknown): string[] =>
  Array.isArray(answer)
    ? answer.flatMap((locale: { code?: unknown }) =>
        typeof locale?.code === 'string' ? [locale.code] : []
      )
    : [];

const siteLanguagesApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    /** Codes of the site's content languages, by Strapi's own route; a site without them answers 404. */
    getCxSiteLanguages: build.query<string[], void>({
      query: () => ({ url: '/i18n/locales', method: 'GET' }),
      transformResponse: codesIn,
    }),
  }),
  overrideExisting: true,
});

export const { useGetCxSiteLanguagesQuery } = siteLanguagesApi;
