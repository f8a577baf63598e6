import * as React from 'react';
import { Checkbox, Flex } from '@strapi/design-system';

import { customaryTopBox, scalePoints, type Scale } from '../../../../shared/scale';
import { fixedScaleOf } from '../../../../shared/survey-questions';
import { LabelledNumber } from '../../components/LabelledNumber';
import { LabelledSelect } from '../../components/LabelledSelect';
import { offeredScales } from '../../format/offered-scales';
import { useScaleText } from '../../hooks/useScaleText';
import { useTranslate } from '../../hooks/useTranslate';
import { FaultText } from './FaultText';
import { metricOf } from './question-draft';
import { rangeOf, scaleDraftOf, scaleOf, withRange, withScale } from './question-scale';
import type { QuestionFieldsProps } from './QuestionBody';
import { Fields } from './QuestionSheet';

/** Stands for a scale whose ends are typed. */
const OWN = 'own';
/** Ends of scales that anybody asks. */
const [LOWEST, HIGHEST] = [-100, 100];

/** What was typed as an end: a whole number, or as it is for the server's fault to stand at it. */
const endIn = (text: string): number | string => (/^-?\d{1,3}$/.test(text) ? Number(text) : text);

const wordsOf = (end: unknown): string =>
  typeof end === 'number' || typeof end === 'string' ? String(end) : '';

type PartProps = Pick<QuestionFieldsProps, 'question' | 'disabled' | 'onChange'>;

const OwnEnds = ({ question, onChange }: PartProps) => {
  const t = useTranslate();
  const { min, max } = scaleDraftOf(question);
  const ends = { min: LOWEST, max: HIGHEST };
  return (
    <Fields>
      <LabelledNumber
        {...ends}
        label={t('questions.min')}
        value={wordsOf(min)}
        onChange={(text) => onChange(withRange(question, endIn(text), max))}
      />
      <LabelledNumber
        {...ends}
        label={t('questions.max')}
        value={wordsOf(max)}
        onChange={(text) => onChange(withRange(question, min, endIn(text)))}
      />
    </Fields>
  );
};

const TopBox = ({ question, scale, disabled, onChange }: PartProps & { scale: Scale }) => {
  const t = useTranslate();
  const points = scalePoints(scale);
  const boxes = Array.from({ length: points - 1 }, (_, index) => index + 1);
  return (
    <LabelledSelect
      label={t('metrics.topBoxes')}
      value={scale.topBox === undefined ? '' : String(scale.topBox)}
      disabled={disabled}
      options={[
        { value: '', label: t('metrics.topBoxesUsual', { n: customaryTopBox(points) }) },
        ...boxes.map((n) => ({ value: String(n), label: t('metrics.topBoxesBest', { n }) })),
      ]}
      onChange={(value) =>
        onChange(withScale(question, { topBox: value === '' ? undefined : Number(value) }))
      }
    />
  );
};

/** On what scale the question is asked, as far as its metric leaves a choice. */
export const ScaleFields = ({ question, faults, disabled, onChange }: QuestionFieldsProps) => {
  const t = useTranslate();
  const scaleText = useScaleText();
  const [isTyped, setTyped] = React.useState(false);
  const fixed = fixedScaleOf(metricOf(question)) !== null;
  const scale = scaleOf(question);
  const range = rangeOf(question);
  const offered = offeredScales(metricOf(question)).filter((id) => !id.endsWith('r'));
  const ranges = fixed ? [range] : offered;
  const isOwn = !ranges.includes(range) || (isTyped && !fixed);
  const choose = (value: string) => {
    setTyped(value === OWN);
    const [min, max] = value.split('..').map(Number);
    if (value !== OWN) onChange(withRange(question, min, max));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <LabelledSelect
        label={t('metrics.scale')}
        value={isOwn ? OWN : range}
        disabled={disabled || fixed}
        options={[
          ...ranges.map((id) => ({ value: id, label: scaleText(id) })),
          ...(fixed ? [] : [{ value: OWN, label: t('questions.scaleOwn') }]),
        ]}
        onChange={choose}
      />
      {isOwn && !disabled && <OwnEnds {...{ question, disabled, onChange }} />}
      <FaultText fault={faults.scale} />
      {!fixed && scale && <TopBox {...{ question, scale, disabled, onChange }} />}
      {!fixed && (
        <Checkbox
          checked={scaleDraftOf(question).reversed === true}
          disabled={disabled}
          onCheckedChange={(state) =>
            onChange(withScale(question, { reversed: state === true ? true : undefined }))
          }
        >
          {t('questions.reversed')}
        </Checkbox>
      )}
    </Flex>
  );
};
