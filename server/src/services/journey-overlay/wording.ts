import type { Asker } from '../../store/read-askers';
import type { AskedPeriod } from './asked-periods';
import type { Prompts } from './prompts';

/** What was asked: the prompts, or null where answers came without a survey that is known. */
export type Wording = ReadonlySet<string> | null;

/** By touchpoint and metric. */
export type Wordings = (touchpoint: string, metric: string) => Wording;

/** From what it is told in which words customers were asked. */
export interface WordingSource {
  /** The surveys behind the answers, in each of the periods. */
  askers: readonly Asker[];
  prompts: Prompts;
  /** Surveys that changed their words, and when each of their versions was asked. */
  reworded: readonly string[];
  periods: readonly AskedPeriod[];
  /** All answers of a metric at a touchpoint: more than the surveys' came without one. */
  totalOf(touchpoint: string, metric: string): number;
}

const nameOf = (touchpoint: string, metric: string): string => `${metric} ${touchpoint}`;

/** The prompts under which a survey's answers of a period were given; null where that is not known. */
const promptsIn = (
  { survey, period, metric }: Asker,
  { prompts, reworded, periods }: WordingSource
): string[] | null => {
  const versions = prompts.get(survey) ?? new Map<number, never>();
  const asked = reworded.includes(survey)
    ? (periods[period]?.versions.get(survey) ?? [])
    : [...versions.keys()];
  const found = asked.flatMap((version) => versions.get(version)?.get(metric) ?? []);
  return found.length > 0 ? found : null;
};

/** In which words each touchpoint's customers were asked. */
export const wordingsOf = (source: WordingSource): Wordings => {
  const asked = new Map<string, Asker[]>();
  for (const asker of source.askers) {
    const name = nameOf(asker.touchpoint, asker.metric);
    asked.set(name, [...(asked.get(name) ?? []), asker]);
  }
  return (touchpoint, metric) => {
    const own = asked.get(nameOf(touchpoint, metric)) ?? [];
    const known = own.reduce((sum, { n }) => sum + n, 0);
    if (known === 0 || known < source.totalOf(touchpoint, metric)) return null;
    const words = own.map((asker) => promptsIn(asker, source));
    return words.includes(null) ? null : new Set(words.flatMap((some) => some ?? []));
  };
};
