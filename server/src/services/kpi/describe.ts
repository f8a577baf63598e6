import type { DefinitionVersion, KpiDescription } from '../../../../shared/contracts/kpi';
import type { KpiDefinition } from '../../kpi/definition';

type Find = (locale: string, key: string) => string | null;

/** The versions in the reader's language; the first of ours all say the same. */
const historyOf = (definition: KpiDefinition, locale: string, find: Find): DefinitionVersion[] =>
  (definition.history ?? []).map(({ version, since, texts = {} }) => ({
    version,
    since,
    text:
      texts[locale] ??
      texts.en ??
      Object.values(texts)[0] ??
      find(locale, `kpi.${definition.key}.history.${version}`) ??
      (version === 1 ? find(locale, 'kpi.history.first') : null) ??
      '',
  }));

/** A definition in the reader's language: the host's own words for its KPIs, ours for ours. */
export const describeKpi = (
  definition: KpiDefinition,
  locale: string,
  find: Find
): KpiDescription => {
  const own =
    definition.texts?.[locale] ?? definition.texts?.en ?? Object.values(definition.texts ?? {})[0];
  const text = (part: 'name' | 'description' | 'formula'): string =>
    own?.[part] ??
    find(locale, `kpi.${definition.key}.${part}`) ??
    (part === 'name' ? definition.key : '');
  return {
    key: definition.key,
    name: text('name'),
    description: text('description'),
    formula: text('formula'),
    unit: definition.unit,
    direction: definition.direction,
    decimals: definition.decimals,
    definitionVersion: definition.version,
    history: historyOf(definition, locale, find),
    basis: 'occurred',
    metrics: [...definition.metrics],
    confidenceMethod: definition.confidenceMethod,
    controlChart: definition.controlChart ?? 'xmr',
    minimumN: definition.minimumN,
    range: [definition.range[0], definition.range[1]],
  };
};
