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
  /** In which money is reckoned here, as far as it is known. */
  currencies: readonly string[];
}

/** That of the remedy that stands; else the only one that there is: among several somebody must choose. */
const currencyOf = ({ facts, currencies }: Pick<DraftStart, 'facts' | 'currencies'>): string => {
  const [first = '', ...others] = new Set(currencies);
  return facts.remedy?.cost?.currency ?? (others.length === 0 ? first : '');
};

/** An empty form; what is known already stands in it. */
export const newStepDraft = ({
  facts,
  timeZone,
  now,
  me,
  recourse,
  currencies,
}: DraftStart): StepDraft => ({
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
  remedy: { type: null, amount: '', currency: currencyOf({ facts, currencies }), reason: '' },
  next: { date: addDays(clockIn(timeZone, now).date, NEXT_DAYS), time: NEXT_TIME },
  chosen: {},
});
