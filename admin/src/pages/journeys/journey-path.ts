import { JOURNEYS_PATH } from '../../constants';

/** Names the language of the content in a page's URL; without it, the site's first is meant. */
export const CONTENT_PARAMETER = 'content';

const inLanguage = (path: string, locale: string | null): string =>
  locale === null ? path : `${path}?${CONTENT_PARAMETER}=${encodeURIComponent(locale)}`;

const pathOf = (documentId: string): string => `${JOURNEYS_PATH}/${encodeURIComponent(documentId)}`;

/** Where a journey is edited. */
export const journeyPath = (documentId: string, locale: string | null): string =>
  inLanguage(pathOf(documentId), locale);

/** Where its versions are listed. */
export const versionsPath = (documentId: string, locale: string | null): string =>
  inLanguage(`${pathOf(documentId)}/versions`, locale);

/** Where one of them is read. */
export const versionPath = (documentId: string, version: number, locale: string | null): string =>
  inLanguage(`${pathOf(documentId)}/versions/${version}`, locale);
