import { LOCALES } from '../../../shared/locales';
import {
  TEMPLATE_IDS,
  isTemplateId,
  journeyFaults,
  journeyFromTemplate,
  stepsOf,
  templatesIn,
} from '../../../server/src/journey-map';
import ar from '../../../server/src/journey-map/templates/ar.json';
import en from '../../../server/src/journey-map/templates/en.json';
import fa from '../../../server/src/journey-map/templates/fa.json';
import { TEMPLATE_STRUCTURES } from '../../../server/src/journey-map/templates/structure';

const keysOf = (value: unknown, prefix = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${prefix}.${key}`))
    : [prefix];

const textsOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsOf)
    : [String(value)];

describe('templates', () => {
  it('are the eight that are promised', () => {
    expect(TEMPLATE_IDS).toEqual([
      'lifecycle',
      'online-shop',
      'multi-location-retail',
      'digital-product',
      'branch-service',
      'b2b-onboarding',
      'complaint-recovery',
      'location-readiness',
    ]);
    expect(isTemplateId('lifecycle')).toBe(true);
    expect(isTemplateId('constructor')).toBe(false);
    expect(TEMPLATE_STRUCTURES.lifecycle.map(({ key }) => key)).toEqual([
      'awareness',
      'consideration',
      'purchase',
      'retention',
      'loyalty',
    ]);
  });

  it.each(LOCALES.flatMap((locale) => TEMPLATE_IDS.map((id) => [locale, id] as const)))(
    'make a whole, valid journey: %s %s',
    (locale, id) => {
      const all = journeyFromTemplate(id, locale, 'mine', () => true);
      expect(journeyFaults(all.journey)).toEqual([]);
      expect(all.touchpoints).toEqual([]);
      const structure = TEMPLATE_STRUCTURES[id].flatMap(({ steps }) => steps);
      expect(stepsOf(all.journey).map((step) => step.id)).toEqual(structure.map((step) => step.id));
      expect(stepsOf(all.journey).some(({ cells }) => cells.momentOfTruth)).toBe(true);
      expect(all.journey.stages.every(({ key, name }) => name !== '' && name !== key)).toBe(true);
    }
  );

  it('say the same in each language, in its own letters', () => {
    expect(keysOf(ar)).toEqual(keysOf(en));
    expect(keysOf(fa)).toEqual(keysOf(en));
    const arabicScript = /^(?:[\p{Script=Arabic}\p{P}\p{N}\s\u200C]|\p{Mn})+$/u;
    for (const text of [...textsOf(ar), ...textsOf(fa)]) expect(text).toMatch(arabicScript);
    for (const text of textsOf(fa)) expect(text).not.toMatch(/[يك٠-٩]/);
    for (const text of textsOf(ar)) expect(text).not.toMatch(/[یکپچژگ۰-۹]/);
  });

  it('refer to touchpoints that are there, and name those that could be created', () => {
    const made = journeyFromTemplate('online-shop', 'fa', 'mine', (key) => key === 'checkout');
    const referring = stepsOf(made.journey).filter(({ cells }) => cells.touchpoint !== undefined);
    expect(referring.map(({ id }) => id)).toEqual(['checkout']);
    expect(made.touchpoints).toHaveLength(stepsOf(made.journey).length - 1);
    expect(made.touchpoints[0]).toEqual({
      step: 'search',
      key: 'search-result',
      name: 'نتیجه‌ی جست‌وجو',
      channel: 'website',
    });
  });

  it('are offered with their size', () => {
    const [first] = templatesIn('ar');
    expect(first).toMatchObject({ id: 'lifecycle', name: 'من الوعي إلى الولاء', steps: 9 });
    expect(first?.stages).toHaveLength(5);
  });
});
