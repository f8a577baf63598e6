import type { KpiRules, TopBoxes } from '../../../shared/contracts/kpi-rules';
import { customaryTopBox, scalePoints, type Scale } from '../../../shared/scale';
import { isCaseKpi, type AnyKpi, type DefinitionChange, type KpiDefinition } from './definition';

/** Rules that a site set for a KPI, from one day on; each such setting is a version of the definition. */
export interface RuleRevision extends KpiRules {
  version: number;
  /** The definition's own version at that time. */
  base: number;
  since: string;
  by: string;
}

/** What may be set of a definition. */
export const adjustableRules = (definition: AnyKpi): { minimumN: boolean; topBoxes: boolean } => {
  const adjusts = !isCaseKpi(definition) && definition.adjust !== undefined;
  return { minimumN: adjusts, topBoxes: adjusts && definition.topBoxes !== undefined };
};

/** No rule set. */
export const NO_RULES: KpiRules = { minimumN: null, topBoxes: null };

/** Whether a definition still counts as the family made it, whatever else its host changed. */
export const countsAlike = (one: KpiDefinition, other: KpiDefinition): boolean =>
  one.estimate === other.estimate &&
  one.difference === other.difference &&
  one.shrink === other.shrink;

/** The same on a scale: as its survey says, else as the site says, else the custom. */
export const topBoxOf = (scale: Scale, topBoxes: TopBoxes = {}): number => {
  const points = scalePoints(scale);
  return scale.topBox ?? topBoxes[points] ?? customaryTopBox(points);
};

/** The version that follows: numbers that were given are never given again. */
const versionAfter = (definition: AnyKpi, last: RuleRevision | undefined): number =>
  last ? last.version + Math.max(0, definition.version - last.base) : definition.version;

/**
 * The revision with which a site sets rules.
 * @param revisions those before, oldest first
 */
export const nextRevision = (
  definition: AnyKpi,
  revisions: readonly RuleRevision[],
  rules: KpiRules,
  made: { since: string; by: string }
): RuleRevision => ({
  ...rules,
  ...made,
  version: versionAfter(definition, revisions.at(-1)) + 1,
  base: definition.version,
});

/** Versions of the definition itself that came after one of the site's, under the numbers that they then got. */
const ownVersionsAfter = (
  history: readonly DefinitionChange[],
  from: { version: number; base: number },
  until = Infinity
): DefinitionChange[] =>
  history
    .filter(({ version }) => version > from.base && version <= until)
    .map((change) => ({ ...change, version: from.version + change.version - from.base }));

const historyWith = (
  history: readonly DefinitionChange[],
  revisions: readonly RuleRevision[]
): DefinitionChange[] => {
  const all: DefinitionChange[] = [];
  let from = { version: 0, base: 0 };
  for (const revision of revisions) {
    all.push(...ownVersionsAfter(history, from, revision.base));
    const { version, since, by, minimumN, topBoxes } = revision;
    all.push({ version, since, by, rules: { minimumN, topBoxes } });
    from = revision;
  }
  return [...all, ...ownVersionsAfter(history, from)];
};

/** Never below what the definition asks for, which may have risen since. */
const atLeast = (given: KpiRules['minimumN'], own: KpiDefinition['minimumN']) => ({
  interval: Math.max(given?.interval ?? 0, own.interval),
  ranking: Math.max(given?.ranking ?? 0, given?.interval ?? 0, own.ranking),
});

/**
 * A definition under the rules that a site set for it, with a version and a history that say so.
 * @param revisions what the site set, oldest first; the last holds
 */
export const underRules = <Kpi extends AnyKpi>(
  definition: Kpi,
  revisions: readonly RuleRevision[]
): Kpi => {
  const own: AnyKpi = definition;
  const last = revisions.at(-1);
  if (!last || isCaseKpi(own) || !own.adjust) return definition;
  const rules = {
    minimumN: atLeast(last.minimumN, definition.minimumN),
    topBoxes: last.topBoxes,
  };
  const adjusted = own.adjust(rules, own);
  if (!adjusted) return definition;
  const { minimumN, topBoxes, estimate, difference, shrink } = adjusted;
  const made: Kpi = {
    ...definition,
    ...{ minimumN, topBoxes, estimate, difference, shrink },
    version: versionAfter(definition, last),
    history: historyWith(definition.history ?? [], revisions),
  };
  return Object.freeze(made) as Kpi;
};
