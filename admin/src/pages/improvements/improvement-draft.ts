import {
  EXPECTATIONS,
  type Expectation,
  type Improvement,
  type SaveImprovement,
} from '../../../../shared/contracts/improvement';
import { parseNumber } from '../../format/number-text';

/** What a case or a number already says of what is done about it. */
export type ImprovementStart = Partial<
  Pick<SaveImprovement, 'title' | 'rootCause' | 'causeCode' | 'locations' | 'touchpoints' | 'kpi'>
>;

/** An improvement as it is typed; '' where nothing is. */
export interface ImprovementDraft extends Pick<
  SaveImprovement,
  'rootCause' | 'locations' | 'touchpoints' | 'state' | 'startsOn'
> {
  title: string;
  causeCode: string;
  solution: string;
  expected: Record<Expectation, string>;
  owner: string;
  team: string;
  kpi: string;
  expectedEffect: string;
}

const wordOf = (value: string | null | undefined): string => value ?? '';

/** @param write a number as the reader would type it */
export const draftOf = (
  known: Partial<Improvement>,
  write: (value: number) => string
): ImprovementDraft => ({
  title: wordOf(known.title),
  rootCause: known.rootCause ?? null,
  causeCode: wordOf(known.causeCode),
  solution: wordOf(known.solution),
  expected: Object.fromEntries(
    EXPECTATIONS.map((name) => [name, wordOf(known.expected?.[name])])
  ) as ImprovementDraft['expected'],
  owner: wordOf(known.owner),
  team: wordOf(known.team),
  touchpoints: known.touchpoints ?? [],
  locations: known.locations ?? [],
  kpi: wordOf(known.kpi),
  expectedEffect: known.expectedEffect == null ? '' : write(known.expectedEffect),
  state: known.state ?? 'planned',
  startsOn: known.startsOn ?? null,
});

const textOrNull = (text: string): string | null => text.trim() || null;

/** What is sent; the expected effect may be NaN. */
export const improvementOf = (draft: ImprovementDraft): SaveImprovement => ({
  title: draft.title.trim(),
  rootCause: draft.rootCause,
  causeCode: textOrNull(draft.causeCode),
  solution: draft.solution.trim(),
  expected: Object.fromEntries(
    EXPECTATIONS.flatMap((name) => {
      const text = draft.expected[name].trim();
      return text === '' ? [] : [[name, text]];
    })
  ),
  owner: textOrNull(draft.owner),
  team: textOrNull(draft.team),
  touchpoints: draft.touchpoints,
  locations: draft.locations,
  kpi: textOrNull(draft.kpi),
  expectedEffect: draft.expectedEffect.trim() === '' ? null : parseNumber(draft.expectedEffect),
  state: draft.state,
  startsOn: draft.startsOn,
});
