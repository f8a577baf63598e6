import * as React from 'react';
import { Flex, TextInput, Typography } from '@strapi/design-system';

import { METRICS } from '../../../../shared/metrics';
import { scaleId, type Scale } from '../../../../shared/scale';
import { NativeSelect } from '../../components/NativeSelect';
import { useFormats } from '../../hooks/useFormats';
import { useMetricName } from '../../hooks/useMetricName';
import { useTranslate } from '../../hooks/useTranslate';
import type { MappingHandle } from './MappingForm';
import {
  answerOf,
  fixedText,
  scaleOf,
  statedScale,
  withAnswer,
  withWord,
  wordsOf,
} from './mapping-edit';

const SCALES: readonly Scale[] = [
  { min: 0, max: 10 },
  { min: 1, max: 10 },
  { min: 1, max: 7 },
  { min: 1, max: 5 },
  { min: 1, max: 5, reversed: true },
  { min: 0, max: 1 },
  { min: -1, max: 1 },
  { min: -2, max: 2 },
];

const NOTHING = '';

interface ScoreSettingsProps {
  column: string;
  /** Texts of the column that are no numbers. */
  words: readonly string[];
  handle: MappingHandle;
}

const pointsOf = ({ min, max }: Scale): number[] =>
  Array.from({ length: max - min + 1 }, (_, index) => min + index);

/** What each answer in words counts as. */
const Words = ({ column, words, handle: { mapping, change } }: ScoreSettingsProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const answer = answerOf(mapping, column);
  if (!answer?.score) return null;
  const { score } = answer;
  const points = pointsOf(scaleOf(answer));
  return (
    <>
      {wordsOf(score, words).map(({ text, value }) => (
        <Flex key={text} gap={2}>
          <Typography variant="pi">
            <bdi>{text}</bdi>
          </Typography>
          <NativeSelect
            name={t('import.word', { text })}
            value={value === null ? NOTHING : String(value)}
            options={[
              { value: NOTHING, label: t('import.noAnswer') },
              ...points.map((point) => ({ value: String(point), label: formats.count(point) })),
            ]}
            onChange={(chosen) =>
              change(
                withAnswer(mapping, column, {
                  score: withWord(score, text, chosen === NOTHING ? null : Number(chosen)),
                })
              )
            }
          />
        </Flex>
      ))}
    </>
  );
};

/** Which metric a column of scores measures, on which scale, and about what. */
export const ScoreSettings = (props: ScoreSettingsProps) => {
  const { column, handle } = props;
  const { mapping, change } = handle;
  const t = useTranslate();
  const formats = useFormats();
  const metricName = useMetricName();
  const answer = answerOf(mapping, column);
  if (!answer) return null;
  const metric = fixedText(answer.metric);
  const scale = scaleId(scaleOf(answer));
  const known = SCALES.map(scaleId);
  const scales = known.includes(scale) ? SCALES : [...SCALES, scaleOf(answer)];
  const labelOf = ({ min, max, reversed }: Scale) =>
    t(reversed ? 'distribution.reversed' : 'distribution.scale', {
      low: formats.count(min),
      high: formats.count(max),
    });
  return (
    <Flex gap={2} wrap="wrap">
      <NativeSelect
        name={t('import.metricOf', { column })}
        value={metric}
        options={METRICS.map((value) => ({ value: String(value), label: metricName(value) }))}
        onChange={(value) =>
          change(withAnswer(mapping, column, { metric: { value }, scale: undefined }))
        }
      />
      <NativeSelect
        name={t('import.scaleOf', { column })}
        value={scale}
        options={scales.map((one) => ({ value: scaleId(one), label: labelOf(one) }))}
        onChange={(value) =>
          change(withAnswer(mapping, column, { scale: statedScale(metric, value) }))
        }
      />
      <TextInput
        size="S"
        aria-label={t('import.touchpointOf', { column })}
        placeholder={t('import.field.touchpoint')}
        value={fixedText(answer.touchpoint)}
        onChange={({ target }: React.ChangeEvent<HTMLInputElement>) =>
          change(
            withAnswer(mapping, column, {
              touchpoint: target.value === '' ? undefined : { value: target.value },
            })
          )
        }
      />
      <Words {...props} />
    </Flex>
  );
};
