import { Flex, Typography } from '@strapi/design-system';

import type { ControlSignal } from '../../../../shared/contracts/kpi-page';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import type { Interval } from '../../../../shared/time';
import { Num } from '../../components/Num';
import { Tag } from '../../components/Tag';
import { TextLink } from '../../components/TextLink';
import type { DimensionFilters } from '../../filters/dimension-filters';
import { useFormats } from '../../hooks/useFormats';
import { useMay } from '../../hooks/useMay';
import { useRichTranslate, useTranslate } from '../../hooks/useTranslate';
import { EFFECT_TONES, type ControlPart } from './control-points';
import { feedbackUrl } from './feedback-url';

interface SignalRowProps extends ControlPart {
  signal: ControlSignal;
  interval: Interval;
  filters: DimensionFilters;
}

/** Several periods outside are worded apart from one. */
const wordingOf = ({ rule, periods }: ControlSignal) =>
  rule === 'outside' && periods.length > 1 ? 'outsideMany' : rule;

/** What the rule saw and what that usually means. */
const SignalSentence = ({ signal, controlChart, definition }: Omit<SignalRowProps, 'interval'>) => {
  const rich = useRichTranslate();
  const formats = useFormats();
  const point = controlChart.points.find(({ period }) => period === signal.periods[0]);
  const limit = point?.limits?.[signal.side === 'above' ? 'high' : 'low'] ?? 0;
  const number = (key: string, value: number) => (
    <Num key={key}>{formats.value(value, definition)}</Num>
  );
  return (
    <Typography tag="p" variant="omega" paddingTop={1}>
      {rich(`signals.${wordingOf(signal)}`, {
        n: signal.periods.length,
        side: signal.side,
        value: number('value', point?.value ?? 0),
        limit: number('limit', limit),
        centre: number('centre', controlChart.centre ?? 0),
      })}
    </Typography>
  );
};

/** When, whether for better or worse, what was seen, and the answers of that time. */
export const SignalRow = ({ interval, ...row }: SignalRowProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const readsFeedback = useMay(ADMIN_ACTIONS.readFeedback);
  const { signal, controlChart, definition, filters } = row;
  const single = controlChart.points.find(({ period }) => period === signal.periods[0]);
  const when =
    signal.periods.length === 1 && single
      ? formats.period(single, interval).long
      : formats.dateRange(signal.from, signal.to);

  return (
    <>
      <Flex gap={2} wrap="wrap">
        <Tag $tone={EFFECT_TONES[signal.effect]}>
          <span aria-hidden>{signal.side === 'above' ? '▲' : '▼'}</span>{' '}
          {t(`effect.${signal.effect}`)}
        </Tag>
        <Typography variant="omega" fontWeight="bold">
          {when}
        </Typography>
      </Flex>
      <SignalSentence {...row} />
      {readsFeedback && definition.unit !== 'count' && (
        <TextLink to={feedbackUrl(signal, definition, filters)}>{t('signals.feedback')}</TextLink>
      )}
    </>
  );
};
