import * as React from 'react';

import type { AttentionFinding } from '../../../../../shared/contracts/attention';
import type { KpiDescription } from '../../../../../shared/contracts/kpi';
import { Num } from '../../../components/Num';
import type { ShownKpi } from '../../../format/shown-kpi';
import { useCountWords } from '../../../hooks/useCountWords';
import { useFormats } from '../../../hooks/useFormats';
import { useRichTranslate, useTranslate } from '../../../hooks/useTranslate';

/** The parts that all sentences about a finding are put together from. */
const useParts = (finding: AttentionFinding, rules: ShownKpi) => {
  const t = useTranslate();
  const rich = useRichTranslate();
  const formats = useFormats();
  const words = useCountWords(rules);
  const percent = rules.unit === 'percent' ? t('unit.percent') : '';
  const number = (value: number, key: string) => (
    <Num key={key}>
      {formats.value(value, rules)}
      {percent}
    </Num>
  );
  const distance = Math.abs(finding.difference.value);
  const plain = ['points', 'percent', 'scale'].includes(rules.unit);
  const shown = plain ? formats.decimal(distance, rules.decimals) : formats.value(distance, rules);
  const size = rich('attention.size', {
    unit: rules.unit,
    difference: <Num key="difference">{shown}</Num>,
    n: Number(distance.toFixed(rules.decimals)),
  });
  const { confidence } = finding;
  return {
    number,
    values: {
      kpi: rules.name,
      way: finding.difference.value > 0 ? 'up' : 'down',
      size: <React.Fragment key="size">{size}</React.Fragment>,
      value: number(finding.value, 'value'),
      interval: <Num key="interval">{confidence ? formats.interval(confidence, rules) : '—'}</Num>,
      answers: words.count(finding.n),
    },
  };
};

/** What was found, as sentences with its numbers. */
export const useFindingSentences = (
  finding: AttentionFinding,
  rules: ShownKpi,
  definitions: readonly KpiDescription[]
): React.ReactNode[] => {
  const t = useTranslate();
  const rich = useRichTranslate();
  const formats = useFormats();
  const { number, values } = useParts(finding, rules);
  const main = (): React.ReactNode => {
    switch (finding.kind) {
      case 'change': {
        const { from, to } = finding.against.window;
        const period = formats.dateRange(from, to);
        return rich('attention.change', {
          ...values,
          from: number(finding.against.value, 'from'),
          period,
        });
      }
      case 'target':
        return rich('attention.target', {
          ...values,
          placed: finding.place ? 'yes' : 'no',
          target: number(finding.target.value, 'target'),
          state: finding.target.state,
        });
      case 'group':
        return rich('attention.group', {
          ...values,
          against: number(finding.against.value, 'against'),
        });
      case 'trend':
        return rich('attention.trend', {
          ...values,
          from: number(finding.against.value, 'from'),
          since: formats.date(finding.since),
        });
    }
  };
  const names = finding.also.map((kpi) => definitions.find(({ key }) => key === kpi)?.name ?? kpi);
  const isGroup = finding.kind === 'group';
  return [
    main(),
    ...(isGroup && finding.outermost
      ? [t('attention.outermost', { way: values.way, by: finding.place.by })]
      : []),
    ...(isGroup && finding.trend ? [t('attention.moved', { trend: finding.trend })] : []),
    ...(names.length > 0 ? [t('attention.also', { names: names.join(t('list.separator')) })] : []),
  ];
};
