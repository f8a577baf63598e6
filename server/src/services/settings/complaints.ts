import type { PriorityMatrix } from '../../../../shared/contracts/complaint';
import type {
  NoticeRules,
  UpdateComplaintRules,
} from '../../../../shared/contracts/complaint-settings';
import type { ComplaintRules } from '../../../../shared/contracts/sla';
import {
  DEFAULT_COMPLAINT_RULES,
  DEFAULT_NOTICE_RULES,
  DEFAULT_PRIORITY_MATRIX,
} from '../../complaint-process';
import { isObject } from '../../config/rules';
import type { Changer, Sections } from './sections';

const SECTION = 'complaints';

/** By what the desk works. */
export interface ComplaintSettings {
  rules: ComplaintRules;
  matrix: PriorityMatrix;
  notices: NoticeRules;
}

/** What a desk starts with. */
export const COMPLAINT_DEFAULTS: ComplaintSettings = {
  rules: DEFAULT_COMPLAINT_RULES,
  matrix: DEFAULT_PRIORITY_MATRIX,
  notices: DEFAULT_NOTICE_RULES,
};

/** Rules of the desk, its priority matrix and notices: what was stored, else what a desk starts with. */
export const createComplaintSettings = ({ sections }: { sections: Sections }) => {
  let known: { content: unknown; values: ComplaintSettings } | null = null;

  const values = (): ComplaintSettings => {
    const content = sections.content(SECTION);
    if (known && known.content === content) return known.values;
    const stored: Partial<ComplaintSettings> = isObject(content) ? content : {};
    const made = {
      rules: { ...DEFAULT_COMPLAINT_RULES, ...stored.rules },
      // One that was stored before complexity weighed says nothing of it.
      matrix: { ...DEFAULT_PRIORITY_MATRIX, ...stored.matrix },
      notices: { ...DEFAULT_NOTICE_RULES, ...stored.notices },
    };
    known = { content, values: made };
    return made;
  };

  return {
    values,
    change: () => sections.lastChange(SECTION),

    /** Sets the parts that are given, which have been found to be right; null returns to the defaults. */
    update: (given: UpdateComplaintRules.Request, by: Changer): Promise<void> =>
      sections.change(
        SECTION,
        (before) => {
          const content = { ...(isObject(before) ? before : {}), ...given };
          return Object.fromEntries(
            Object.entries(content).filter(([, part]) => part !== null && part !== undefined)
          );
        },
        by
      ),
  };
};
