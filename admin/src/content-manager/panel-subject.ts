import {
  ARCHIVABLE_KINDS,
  REFERENCE_KINDS,
  type ArchivableKind,
  type ReferenceKind,
} from '../../../shared/contracts/reference-usage';
import { PLUGIN_ID } from '../constants';

/** What the Content Manager tells a side panel of the entry that lies open. */
export interface OpenEntry {
  model: string;
  collectionType: string;
  documentId?: string;
  document?: object;
}

/** A touchpoint, location, survey or journey that is open in the Content Manager. */
export interface PanelSubject {
  kind: ReferenceKind;
  key: string;
  model: string;
  collectionType: string;
  documentId: string;
  locale: string | null;
  /** null for what can't be archived. */
  archived: boolean | null;
}

export const isArchivable = (kind: ReferenceKind): kind is ArchivableKind =>
  (ARCHIVABLE_KINDS as readonly string[]).includes(kind);

/** null for entries of other types, for new ones, and where the reader may not see the key. */
export const subjectOf = ({
  model,
  collectionType,
  documentId,
  document,
}: OpenEntry): PanelSubject | null => {
  const kind = REFERENCE_KINDS.find((one) => model === `plugin::${PLUGIN_ID}.${one}`);
  const { key, archived, locale } = (document ?? {}) as Record<string, unknown>;
  if (!kind || !documentId || typeof key !== 'string' || key === '') return null;
  return {
    kind,
    key,
    model,
    collectionType,
    documentId,
    locale: typeof locale === 'string' ? locale : null,
    archived: isArchivable(kind) ? archived === true : null,
  };
};
