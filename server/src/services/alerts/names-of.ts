import type { Core } from '@strapi/strapi';
import type { AlertFilters } from '../../../../shared/contracts/alert';
import { FACT_DIMENSIONS } from '../../../../shared/dimensions';
import type { AlertFacts } from '../../alerting/facts';
import { noticesOf } from '../../alerting/sla-notices';
import type { Names } from '../../mail/compose';
import { isolate, type Words } from '../../mail/words';
import { getService } from '../get-service';
import { numbersUrl } from './numbers-url';

type Host = { strapi: Core.Strapi };

const locationsIn = (facts: AlertFacts): readonly string[] =>
  facts.kind === 'digest'
    ? [...(facts.locations ?? []), ...facts.moved.map(({ location }) => location)]
    : facts.kind === 'desk'
      ? []
      : facts.kind === 'sla'
        ? noticesOf(facts).flatMap(({ location }) => location ?? [])
        : (facts.filters.location ?? []);

/** Puts filters into words, one entry a dimension, once the names of all that are asked for are read. */
const scopesIn = async (
  host: Host,
  all: readonly AlertFilters[],
  words: Words
): Promise<Names['scopeOf']> => {
  const labels = getService('labels', host);
  const found = await Promise.all(
    FACT_DIMENSIONS.map(async (dimension) => {
      const keys = all.flatMap((filters) => filters[dimension] ?? []);
      if (keys.length === 0) return null;
      return [dimension, await labels.find(dimension, keys, words.reader.locale)] as const;
    })
  );
  const named = found.filter((entry) => entry !== null);
  return (filters) =>
    named.flatMap(([dimension, labelOf]) => {
      const keys = filters[dimension];
      if (!keys) return [];
      const what = words.t(`mail.dimension.${dimension}`);
      const names = words.list(keys.map((key) => isolate(labelOf(key))));
      return [words.t('mail.filter', { what, names })];
    });
};

/** What the keys in an event's facts are called, in a reader's language. */
export const namesOf = async (
  host: Host,
  facts: AlertFacts,
  rule: string | null,
  words: Words
): Promise<Names> => {
  const { locale } = words.reader;
  const registry = getService('registry', host);
  const filters: AlertFilters =
    facts.kind === 'digest'
      ? facts.locations
        ? { location: [...facts.locations] }
        : {}
      : facts.filters;
  const labelOf = await getService('labels', host).find('location', locationsIn(facts), locale);
  const ofTargets = facts.kind === 'digest' ? facts.targets.map((one) => one.filters) : [];
  const scopeOf = await scopesIn(host, [filters, ...ofTargets], words);
  return {
    kpi(key) {
      const definition = registry.get(key);
      return isolate(
        definition ? getService('kpi', host).describeOne(definition, locale).name : key
      );
    },
    location: (key) => isolate(labelOf(key)),
    scope: scopeOf(filters),
    scopeOf,
    rule: rule === null ? null : isolate(rule),
    url: numbersUrl(host, facts),
  };
};
