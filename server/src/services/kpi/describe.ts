import type { DefinitionVersion, KpiDescription } from '../../../../shared/contracts/kpi';
import type { NamesByLocale } from '../../../../shared/contracts/settings';
import { toLocale } from '../../../../shared/locales';
import { isCaseKpi, type AnyKpi } from '../../kpi';
import { groupingsOf, parametersOf } from './case-terms';

type Find = (locale: string, key: string) => string | null;

/** Where words come from: the plugin's own, and the names that the site gave. */
export interface Words {
  find: Find;
  nameOf: (kpi: string) => NamesByLocale;
}

/** The versions in the reader's language; the first of ours all say the same. */
const historyOf = (definition: AnyKpi, locale: string, find: Find): DefinitionVersion[] =>
  (definition.history ?? []).map(({ version, since, texts = {}, by = null, rules = null }) => ({
    version,
    since,
    text:
      texts[locale] ??
      texts.en ??
      Object.values(texts)[0] ??
      (rules ? null : find(locale, `kpi.${definition.key}.history.${version}`)) ??
      (version === 1 && !rules ? find(locale, 'kpi.history.first') : null) ??
      '',
    by,
    rules,
  }));

const topBoxesOf = (kpi: AnyKpi) => (isCaseKpi(kpi) ? undefined : kpi.topBoxes);

const countsOtherBoxes = (kpi: AnyKpi): boolean => Object.keys(topBoxesOf(kpi) ?? {}).length > 0;

/**
 * A definition in the reader's language: the host's own words for its KPIs, ours for ours, and before both the
 * name that the site gave it.
 */
export const describeKpi = (
  definition: AnyKpi,
  locale: string,
  { find, nameOf }: Words
): KpiDescription => {
  const own =
    definition.texts?.[locale] ?? definition.texts?.en ?? Object.values(definition.texts ?? {})[0];
  const text = (part: 'name' | 'description' | 'formula'): string =>
    own?.[part] ??
    // Ours names the customary top boxes.
    (part === 'formula' && countsOtherBoxes(definition)
      ? find(locale, `kpi.${definition.key}.formula.set`)
      : null) ??
    find(locale, `kpi.${definition.key}.${part}`) ??
    (part === 'name' ? definition.key : '');
  return {
    key: definition.key,
    name: nameOf(definition.key)[toLocale(locale)] ?? text('name'),
    description: text('description'),
    formula: text('formula'),
    unit: definition.unit,
    direction: definition.direction,
    decimals: definition.decimals,
    definitionVersion: definition.version,
    history: historyOf(definition, locale, find),
    basis: isCaseKpi(definition) ? definition.bases[0] : 'occurred',
    bases: isCaseKpi(definition) ? [...definition.bases] : ['occurred'],
    input: isCaseKpi(definition) ? 'cases' : 'scores',
    groupings: [...groupingsOf(definition)],
    parameters: parametersOf(definition),
    metrics: isCaseKpi(definition) ? [] : [...definition.metrics],
    confidenceMethod: definition.confidenceMethod,
    controlChart: definition.controlChart ?? 'xmr',
    minimumN: definition.minimumN,
    topBoxes: topBoxesOf(definition) ?? null,
    range: [definition.range[0], definition.range[1]],
  };
};
