import type { Asker } from '../../store/read-askers';
import type { AskedPeriod } from './asked-periods';
import type { Prompts } from './prompts';

/** What was asked: the prompts, or null where answers came without a survey that is known. */
export type Wording = ReadonlySet<string> | null;

/** How customers were asked at each touchpoint about each metric. */
export interface Wordings {
  of(touchpoint: string, metric: string): Wording;
  /** Whether a survey put its question there in other words in the course of the time looked at. */
  isReworded(touchpoint: string, metric: string): boolean;
}

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
  const askersOf = (touchpoint: string, metric: string) =>
    asked.get(nameOf(touchpoint, metric)) ?? [];
  return {
    of(touchpoint, metric) {
      const own = askersOf(touchpoint, metric);
      const known = own.reduce((sum, { n }) => sum + n, 0);
      if (known === 0 || known < source.totalOf(touchpoint, metric)) return null;
      const words = own.map((asker) => promptsIn(asker, source));
      return words.includes(null) ? null : new Set(words.flatMap((some) => some ?? []));
    },
    isReworded: (touchpoint, metric) =>
      source.reworded.some((survey) => {
        const own = askersOf(touchpoint, metric).filter((asker) => asker.survey === survey);
        return new Set(own.map((asker) => promptsIn(asker, source)?.join('\n'))).size > 1;
      }),
  };
};
