import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type {
  EffectPoint,
  ImprovementEffect,
  MeasuredChange,
} from '../../../../../shared/contracts/improvement';
import type { KpiDescription } from '../../../../../shared/contracts/kpi';
import { Card } from '../../../components/Card';
import { IntervalAndN } from '../../../components/IntervalAndN';
import { Num } from '../../../components/Num';
import { Tag } from '../../../components/Tag';
import { useCountWords } from '../../../hooks/useCountWords';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExpectedEffect } from '../ExpectedEffect';
import { EffectFigure } from './EffectFigure';
import { ChangeHowSure, ComparedHowSure, ValueHowSure } from './EffectHowSure';
import { effectTone, effectVerdict } from './effect-verdict';
import { EffectWarnings } from './EffectWarnings';

const Figures = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
  padding-block-start: ${({ theme }) => theme.spaces[3]};
`;

type Kpi = NonNullable<ImprovementEffect['kpi']>;

interface EffectNumbersProps {
  effect: ImprovementEffect;
  kpi: Kpi;
  definition: KpiDescription;
  /** By how much it was expected to change. */
  expected: number | null;
}

interface SideProps {
  name: string;
  point: EffectPoint;
  definition: KpiDescription;
}

const Side = ({ name, point, definition }: SideProps) => {
  const words = useCountWords(definition);
  const formats = useFormats();
  const { value, low, high, n } = point;
  const confidence =
    low === null ? null : { low, high, level: 0.95, method: definition.confidenceMethod };
  return (
    <EffectFigure
      name={name}
      value={value === null ? '—' : <Num>{formats.value(value, definition)}</Num>}
    >
      {value === null && confidence === null ? (
        words.none
      ) : (
        <IntervalAndN estimate={{ confidence, n }} rules={definition} />
      )}
      <ValueHowSure name={name} point={point} definition={definition} />
    </EffectFigure>
  );
};

interface ChangeProps {
  name: string;
  change: MeasuredChange | null;
  /** Too few to judge. */
  few: boolean;
  definition: KpiDescription;
  /** Said where there is none. */
  none: React.ReactNode;
  children: React.ReactNode;
}

const Change = ({ name, change, few, definition, none, children }: ChangeProps) => {
  const t = useTranslate();
  const formats = useFormats();
  if (!change) {
    return (
      <EffectFigure name={name} value="—">
        {none}
      </EffectFigure>
    );
  }
  const verdict = effectVerdict(change, few);
  return (
    <EffectFigure name={name} value={<Num>{formats.difference(change.value, definition)}</Num>}>
      <Num>
        {formats.difference(change.low, definition)} … {formats.difference(change.high, definition)}
      </Num>
      <div>
        <Tag $tone={effectTone(verdict, change, definition.direction)}>
          {verdict === 'real' && <span aria-hidden>{change.value > 0 ? '▲ ' : '▼ '}</span>}
          {t(verdict === 'real' ? 'improvements.effect.real' : `change.${verdict}`)}
        </Tag>
      </div>
      {children}
    </EffectFigure>
  );
};

/** Locations where another improvement began are no measure of what happens without any. */
const TouchedMeanwhile = ({ n }: { n: number }) => {
  const t = useTranslate();
  return n > 0 ? <div>{t('improvements.effect.touched', { n })}</div> : null;
};

/** Value before and after, the change, and the change against untouched locations: each with how sure it is. */
export const EffectNumbers = ({ effect, kpi, definition, expected }: EffectNumbersProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { before, after } = effect;
  const few = kpi.warnings.includes('low_n');
  const range = (window: typeof before) => formats.dateRange(window.from, window.to);
  return (
    <Card aria-labelledby="cx-effect-title">
      <Typography tag="h2" id="cx-effect-title" variant="delta">
        {t('improvements.effect.titleOf', { kpi: definition.name })}
      </Typography>
      {expected !== null && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          <ExpectedEffect value={expected} rules={definition} />
        </Typography>
      )}
      <Figures>
        <Side
          name={t('improvements.effect.before', { period: range(before) })}
          point={kpi.before}
          definition={definition}
        />
        <Side
          name={t('improvements.effect.after', { period: range(after) })}
          point={kpi.after}
          definition={definition}
        />
        <Change
          name={t('improvements.effect.change')}
          change={kpi.change}
          few={few}
          definition={definition}
          none={t('improvements.effect.noChange')}
        >
          <ChangeHowSure kpi={kpi} definition={definition} />
        </Change>
        <Change
          name={t('improvements.effect.compared')}
          change={kpi.compared}
          few={few}
          definition={definition}
          none={
            <>
              {t('improvements.effect.noCompared')} <TouchedMeanwhile n={kpi.touchedMeanwhile} />
            </>
          }
        >
          <ComparedHowSure kpi={kpi} definition={definition} />
          <TouchedMeanwhile n={kpi.touchedMeanwhile} />
        </Change>
      </Figures>
      <EffectWarnings warnings={kpi.warnings} />
    </Card>
  );
};
