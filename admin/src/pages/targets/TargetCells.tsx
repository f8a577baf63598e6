import * as React from 'react';
import { Typography } from '@strapi/design-system';

import type { KpiDescription } from '../../../../shared/contracts/kpi';
import type { TargetRow } from '../../../../shared/contracts/target';
import { EstimateCells } from '../../components/EstimateCells';
import { PageLink } from '../../components/PageLink';
import { TargetTag } from '../../components/TargetTag';
import { TargetValue } from '../../components/TargetText';
import { useCountWords } from '../../hooks/useCountWords';
import { useFormats } from '../../hooks/useFormats';
import { useReader } from '../../hooks/useReader';
import { useTargetStateText } from '../../hooks/useTargetStateText';
import { useTranslate } from '../../hooks/useTranslate';
import { kpiPageUrl } from '../kpi/kpi-page-state';
import { resultOf } from './targets-state';
import { useTargetWords } from './useTargetWords';

export interface TargetCellProps {
  row: TargetRow;
  definition: KpiDescription;
}

const SmallText = ({ children }: { children: React.ReactNode }) => (
  <Typography tag="div" variant="pi" textColor="neutral600">
    {children}
  </Typography>
);

/** Leads to the KPI's page about the same scope and days. */
const Kpi = ({ row, definition }: TargetCellProps) => {
  const { today } = useReader();
  const { target } = row;
  const period = resultOf(row);
  const custom = period && { from: period.from, to: period.to < today ? period.to : today };
  const url = kpiPageUrl(target.kpi, {
    ...(custom ? { period: 'custom', custom } : { period: 'last90Days', custom: null }),
    compare: 'previous',
    interval: null,
    filters: target.scope,
    terms: {},
  });
  return (
    <>
      <PageLink to={url}>{definition.name}</PageLink>
      {target.name && (
        <SmallText>
          <bdi>{target.name}</bdi>
        </SmallText>
      )}
      {target.owner && (
        <SmallText>
          <bdi>{target.owner.name}</bdi>
        </SmallText>
      )}
    </>
  );
};

const Scope = ({ row }: TargetCellProps) => <>{useTargetWords().scope(row)}</>;

/** When the target holds, and how much of the running period is over. */
const Period = ({ row }: TargetCellProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const words = useTargetWords();
  const { target, current } = row;
  return (
    <>
      {words.period(target)}
      {current && target.recurrence !== 'once' && (
        <SmallText>{formats.dateRange(current.from, current.to)}</SmallText>
      )}
      {current && <SmallText>{t('targets.days', current.days)}</SmallText>}
    </>
  );
};

const Value = ({ row, definition }: TargetCellProps) => (
  <Typography fontWeight="bold" textColor="neutral800" style={{ whiteSpace: 'nowrap' }}>
    <TargetValue value={row.target.value} rules={definition} />
  </Typography>
);

/** The value with its interval and what it stands on. */
const Measured = ({ row, definition }: TargetCellProps) => {
  const words = useCountWords(definition);
  const result = resultOf(row);
  if (!result) return <>—</>;
  const { answer } = result;
  return (
    <>
      <EstimateCells.Value estimate={answer} rules={definition} />
      {answer.confidence && (
        <SmallText>
          <EstimateCells.Interval estimate={answer} rules={definition} />
        </SmallText>
      )}
      {definition.unit !== 'count' && <SmallText>{words.count(answer.n)}</SmallText>}
    </>
  );
};

/** The state of the period that runs or ended last; under a running one, how the one before it ended. */
const State = ({ row, definition }: TargetCellProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const stateText = useTargetStateText(definition);
  const { today } = useReader();
  const { target, current, ended } = row;
  const result = resultOf(row);
  if (target.archived) return <>—</>;
  if (!result) {
    const begins = target.from && target.from > today ? target.from : null;
    return (
      <SmallText>
        {begins ? t('targets.begins', { date: formats.date(begins) }) : t('targets.outside')}
      </SmallText>
    );
  }
  return (
    <>
      <TargetTag state={result.state} rules={definition} />
      {current && ended && (
        <SmallText>
          {t('targets.before', { period: formats.dateRange(ended.from, ended.to) })}
          <br />
          <EstimateCells.Value estimate={ended.answer} rules={definition} />{' '}
          {stateText(ended.state)}
        </SmallText>
      )}
    </>
  );
};

/** A target's parts as table cells. */
export const TargetCells = {
  kpi: Kpi,
  scope: Scope,
  period: Period,
  value: Value,
  measured: Measured,
  state: State,
};
