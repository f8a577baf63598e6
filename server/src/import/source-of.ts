import type { FieldMapping } from './field-mapping';

const LONGEST = 100;

/** Where the rows of a file say they come from: what the mapping fixes, else the file's name. */
export const sourceOf = (field: FieldMapping | null, fileName: string): string => {
  const fixed = field?.source;
  return fixed?.kind === 'value' ? fixed.value : `import:${fileName}`.slice(0, LONGEST);
};
