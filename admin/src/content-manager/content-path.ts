import type { TouchpointContent } from '../../../shared/contracts/touchpoint-link';

/** Where the Content Manager edits an entry, in the language in which it is named. */
export const contentPath = ({
  contentType,
  documentId,
  isSingle,
  locale,
}: Pick<TouchpointContent, 'contentType' | 'documentId' | 'isSingle' | 'locale'>): string => {
  const place = isSingle
    ? `single-types/${contentType}`
    : `collection-types/${contentType}/${encodeURIComponent(documentId)}`;
  const language = locale === null ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
  return `/content-manager/${place}${language}`;
};
