import type { FoundPainPoint } from '../../../../../../shared/contracts/journey-overlay';
import type { KpiDescription } from '../../../../../../shared/contracts/kpi';
import { isolateLtr } from '../../../../format/number';
import type { Words } from '../../../../language/words-in';

/** What the data found, as one sentence with its numbers, in the language of its words. */
export const painSentence = (
  found: FoundPainPoint,
  definition: KpiDescription,
  { t, formats }: Words
): string => {
  const percent = definition.unit === 'percent' ? t('unit.percent') : '';
  const number = (value: number) => isolateLtr(`${formats.value(value, definition)}${percent}`);
  const size = Math.abs(found.difference?.value ?? found.value - found.against);
  const sizes = found.difference?.confidence;
  const distance = (side: number) => formats.decimal(Math.abs(side), definition.decimals);
  const intervalOf = (one: FoundPainPoint['confidence']) =>
    one ? isolateLtr(formats.interval(one, definition)) : '—';
  return t(`journey.found.${found.kind}`, {
    kpi: definition.name,
    value: number(found.value),
    against: number(found.against),
    difference: isolateLtr(formats.decimal(size, definition.decimals)),
    interval: sizes
      ? isolateLtr(`${distance(sizes.high)} … ${distance(sizes.low)}`)
      : intervalOf(found.confidence),
    n: found.n,
  });
};
