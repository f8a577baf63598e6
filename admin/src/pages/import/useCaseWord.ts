import { useTranslate } from '../../hooks/useTranslate';
import { isMessageKey } from '../../translations/messages';
import type { CaseField, CaseRole } from './case-mapping-edit';

/** Where the words of a field have their names. */
const NAMES: Partial<Record<CaseField, string>> = {
  channel: 'channel',
  kind: 'complaint.kind',
  state: 'complaint.state',
  to: 'complaint.state',
  severity: 'complaint.severity',
  priority: 'complaint.priority',
  remedy: 'complaint.remedy',
  remedySought: 'complaint.remedy',
  event: 'import.event',
  author: 'import.author',
};

/** What a word of the process is called in the reader's language. */
export const useCaseWord = (): ((field: CaseField, word: string) => string) => {
  const t = useTranslate();
  return (field, word) => {
    const key = `${NAMES[field] ?? ''}.${word}`;
    return isMessageKey(key) ? t(key) : word;
  };
};

/** What a field of complaints and events is called. */
export const useCaseFieldName = (): ((role: CaseRole | string) => string) => {
  const t = useTranslate();
  return (role) => {
    const key = [
      `import.role.${role}`,
      `import.case.${role}`,
      `case.fact.${role}`,
      `import.field.${role}`,
    ].find(isMessageKey);
    return key ? t(key) : role;
  };
};
