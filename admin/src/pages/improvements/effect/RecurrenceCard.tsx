import { Typography } from '@strapi/design-system';

import type { ImprovementEffect } from '../../../../../shared/contracts/improvement';
import { Card } from '../../../components/Card';
import { HowSurePopover } from '../../../components/HowSurePopover';
import { Num } from '../../../components/Num';
import { Sentence } from '../../../components/Sentence';
import { Tag } from '../../../components/Tag';
import { useFormats } from '../../../hooks/useFormats';
import { useRichTranslate, useTranslate } from '../../../hooks/useTranslate';
import { isolated } from '../../../format/isolated';
import { Chance } from './EffectHowSure';

type Recurrence = NonNullable<ImprovementEffect['recurrence']>;

const verdictOf = ({ ratio }: Recurrence): 'rarer' | 'oftener' | 'noise' => {
  if (ratio && ratio.high !== null && ratio.high < 1) return 'rarer';
  return ratio && ratio.low > 1 ? 'oftener' : 'noise';
};

const TONES = { rarer: 'good', oftener: 'bad', noise: 'neutral' } as const;

/** Whether complaints of the cause came again. */
export const RecurrenceCard = ({
  recurrence,
  cause,
}: {
  recurrence: Recurrence;
  cause: string;
}) => {
  const t = useTranslate();
  const rich = useRichTranslate();
  const formats = useFormats();
  const { before, after, days, coding, ratio, warnings } = recurrence;
  const verdict = verdictOf(recurrence);
  const decimal = (value: number | null) => (value === null ? '∞' : formats.decimal(value, 2));
  return (
    <Card aria-labelledby="cx-effect-recurrence">
      <Typography tag="h2" id="cx-effect-recurrence" variant="delta">
        {t('improvements.effect.recurrence', { cause: isolated(cause) })}
      </Typography>
      <Typography tag="p" paddingTop={2} paddingBottom={2}>
        {t('improvements.effect.recurrence.counts', { before, after, days })}
      </Typography>
      <Tag $tone={warnings.length > 0 && verdict === 'rarer' ? 'neutral' : TONES[verdict]}>
        {verdict !== 'noise' && <span aria-hidden>{verdict === 'rarer' ? '▼ ' : '▲ '}</span>}
        {t(verdict === 'noise' ? 'change.noise' : `improvements.effect.recurrence.${verdict}`)}
      </Tag>
      <Typography tag="p" paddingTop={2} variant="pi" textColor="neutral600">
        {t('improvements.effect.recurrence.coded', {
          ...{ before: coding.before.coded, allBefore: coding.before.cases },
          ...{ after: coding.after.coded, allAfter: coding.after.cases },
        })}
      </Typography>
      {warnings.map((warning) => (
        <Typography key={warning} tag="p" paddingTop={2}>
          {t(`improvements.effect.recurrence.warning.${warning}`)}
        </Typography>
      ))}
      <HowSurePopover name={t('improvements.effect.recurrence', { cause: isolated(cause) })}>
        <Sentence>
          {ratio
            ? rich('improvements.effect.recurrence.sure', {
                value: <Num key="value">{decimal(ratio.value)}</Num>,
                low: <Num key="low">{decimal(ratio.low)}</Num>,
                high: <Num key="high">{decimal(ratio.high)}</Num>,
              })
            : t('improvements.effect.recurrence.none')}
        </Sentence>
        {ratio && <Chance pValue={ratio.pValue} />}
      </HowSurePopover>
    </Card>
  );
};
