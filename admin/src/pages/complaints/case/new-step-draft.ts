import type { ComplaintFacts } from '../../../../../shared/contracts/complaint';
import { addDays } from '../../../calendar/calendar-months';
import { clockIn } from '../../../calendar/zone-time';
import type { StepDraft } from './step-draft';

/** Until when a complainant hears again, unless somebody says otherwise. */
const NEXT_DAYS = 2;
const NEXT_TIME = '12:00';

/** What a form starts with. */
export interface DraftStart {
  facts: Partial<ComplaintFacts>;
  timeZone: string;
  now: number;
  /** Id of who fills it in. */
  me: string | null;
  /** Where the complainant can turn to, in the complainant's language. */
  recourse: string;
}

const currencyOf = ({ remedy }: Partial<ComplaintFacts>): string => remedy?.cost?.currency ?? '';

/** An empty form; what is known already stands in it. */
export const newStepDraft = ({ facts, timeZone, now, me, recourse }: DraftStart): StepDraft => ({
  words: {
    recourse: facts.recourse ?? recourse,
    ...(facts.findings !== undefined && { findings: facts.findings }),
    ...(facts.causeCode !== undefined && { causeCode: facts.causeCode }),
    ...(me !== null && { assignee: facts.assignee ?? me }),
  },
  flags: {},
  severity: null,
  levels: {},
  priority: null,
  escalationLevel: Math.min(3, (facts.escalationLevel ?? 0) + 1),
  remedy: { type: null, amount: '', currency: currencyOf(facts), reason: '' },
  next: { date: addDays(clockIn(timeZone, now).date, NEXT_DAYS), time: NEXT_TIME },
  chosen: {},
});
