import { JOURNEYS_PATH } from '../../constants';

/** Where a journey is edited. */
export const journeyPath = (documentId: string, locale?: string): string => {
  const path = `${JOURNEYS_PATH}/${encodeURIComponent(documentId)}`;
  return locale === undefined ? path : `${path}?content=${encodeURIComponent(locale)}`;
};

/** Where its versions are listed. */
export const versionsPath = (documentId: string): string => `${journeyPath(documentId)}/versions`;

/** Where one of them is read. */
export const versionPath = (documentId: string, version: number): string =>
  `${versionsPath(documentId)}/${version}`;
