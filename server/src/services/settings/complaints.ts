import type { PriorityMatrix } from '../../../../shared/contracts/complaint';
import type { ComplaintRules } from '../../../../shared/contracts/sla';
import { DEFAULT_COMPLAINT_RULES, DEFAULT_PRIORITY_MATRIX } from '../../complaint-process';
import { isObject } from '../../config/rules';
import type { Sections } from './sections';

const SECTION = 'complaints';

/** By what the desk works. */
export interface ComplaintSettings {
  rules: ComplaintRules;
  matrix: PriorityMatrix;
}

/** Rules of the desk and its priority matrix: what was stored, else what a desk starts with. */
export const createComplaintSettings = ({ sections }: { sections: Sections }) => {
  let known: { content: unknown; values: ComplaintSettings } | null = null;
  return {
    values(): ComplaintSettings {
      const content = sections.content(SECTION);
      if (known && known.content === content) return known.values;
      const stored: Partial<ComplaintSettings> = isObject(content) ? content : {};
      const values = {
        rules: { ...DEFAULT_COMPLAINT_RULES, ...stored.rules },
        matrix: stored.matrix ?? DEFAULT_PRIORITY_MATRIX,
      };
      known = { content, values };
      return values;
    },
  };
};
