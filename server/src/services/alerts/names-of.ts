import type { Core } from '@strapi/strapi';
import type { AlertFilters } from '../../../../shared/contracts/alert';
import { DIMENSIONS, type Dimension } from '../../../../shared/dimensions';
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

/** The filters in words, one entry a dimension. */
const scopeIn = async (host: Host, filters: AlertFilters, words: Words): Promise<string[]> => {
  const labels = getService('labels', host);
  const chosen = DIMENSIONS.filter((dimension) => filters[dimension]);
  return Promise.all(
    chosen.map(async (dimension: Dimension) => {
      const keys = filters[dimension] ?? [];
      const labelOf = await labels.find(dimension, keys, words.reader.locale);
      const what = words.t(`mail.dimension.${dimension}`);
      return words.t('mail.filter', {
        what,
        names: words.list(keys.map((key) => isolate(labelOf(key)))),
      });
    })
  );
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
  return {
    kpi(key) {
      const definition = registry.get(key);
      return isolate(
        definition ? getService('kpi', host).describeOne(definition, locale).name : key
      );
    },
    location: (key) => isolate(labelOf(key)),
    scope: await scopeIn(host, filters, words),
    rule: rule === null ? null : isolate(rule),
    url: numbersUrl(host, facts),
  };
};
