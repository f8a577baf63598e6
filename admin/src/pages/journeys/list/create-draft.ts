import type {
  CreateJourneyMap,
  JourneyImportFormat,
} from '../../../../../shared/contracts/journey-editor';
import { LIMITS } from '../../../../../shared/journey-map';

export const ORIGINS = ['template', 'empty', 'copy', 'file'] as const;
export type Origin = (typeof ORIGINS)[number];

/** A file that was chosen, with its text. */
export interface ChosenFile {
  name: string;
  format: JourneyImportFormat;
  text: string;
}

/** What is filled in of a new journey. */
export interface CreateDraft {
  origin: Origin;
  template: string | null;
  name: string;
  /** documentId of the original. */
  of: string | null;
  persona: string | null;
  segment: string | null;
  location: string | null;
  file: ChosenFile | null;
  /** Language of the content; null: the site's first. */
  locale: string | null;
}

export const EMPTY_DRAFT: CreateDraft = {
  origin: 'template',
  template: null,
  name: '',
  of: null,
  persona: null,
  segment: null,
  location: null,
  file: null,
  locale: null,
};

const FORMATS: Record<string, JourneyImportFormat> = {
  json: 'json',
  csv: 'csv',
  tsv: 'csv',
  xml: 'cjml',
  cjml: 'cjml',
};

/** By the ending of its name; null for a file that is none of ours. */
export const formatOf = (name: string): JourneyImportFormat | null =>
  FORMATS[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? null;

/** What is sent; null as long as something is missing. */
export const requestOf = (draft: CreateDraft): CreateJourneyMap.Request['body'] | null => {
  const name = draft.name.trim();
  const named = name === '' ? {} : { name };
  const locale = draft.locale === null ? {} : { locale: draft.locale };
  const { template, of, file, persona, segment, location } = draft;
  switch (draft.origin) {
    case 'template':
      return template === null ? null : { from: 'template', template, ...named, ...locale };
    case 'empty':
      return name === '' ? null : { from: 'empty', name, ...locale };
    case 'copy':
      return of === null || name === ''
        ? null
        : {
            from: 'copy',
            of,
            name,
            ...locale,
            ...(persona === null ? {} : { persona }),
            ...(segment === null ? {} : { segment }),
            ...(location === null ? {} : { location }),
          };
    case 'file':
      return (
        file && {
          from: 'file',
          format: file.format,
          text: file.text,
          fileName: file.name.slice(-LIMITS.name),
          ...named,
          ...locale,
        }
      );
  }
};
