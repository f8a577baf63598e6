import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { EXPECTATIONS, type Improvement } from '../../../../shared/contracts/improvement';
import { Facts } from '../../components/Facts';
import { readingSide } from '../../components/reading-side';
import { useFormats } from '../../hooks/useFormats';
import { useReader } from '../../hooks/useReader';
import { useTranslate } from '../../hooks/useTranslate';
import { SideCard } from '../complaints/case/SideCard';
import { ExpectedEffect } from './ExpectedEffect';
import { ImprovementStateTag } from './ImprovementStateTag';
import type { ImprovementWords } from './useImprovementWords';

interface ImprovementFactsProps {
  improvement: Improvement;
  words: ImprovementWords;
}

const Words = styled.p`
  margin: 0;
  white-space: pre-line;
  overflow-wrap: anywhere;
  ${readingSide}
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: ${({ theme }) => theme.lineHeights[6]};
`;

/** The start, and when it was written down: a date that was set afterwards proves little. */
const Start = ({
  improvement: { startsOn, startSetAt },
}: Pick<ImprovementFactsProps, 'improvement'>) => {
  const t = useTranslate();
  const formats = useFormats();
  const { timeZone } = useReader();
  if (startsOn === null) return <>{t('desk.noDate')}</>;
  return (
    <>
      {formats.date(startsOn)}
      {startSetAt !== null && (
        <Typography tag="div" variant="pi" textColor="neutral600">
          {t('improvements.startSet', { time: formats.moment(startSetAt, timeZone) })}
        </Typography>
      )}
    </>
  );
};

const Aim = ({ improvement: { kpi, expectedEffect }, words }: ImprovementFactsProps) => {
  const definition = kpi === null ? undefined : words.kpi(kpi);
  if (!definition) return <>{kpi ?? '—'}</>;
  return (
    <>
      {definition.name}
      {expectedEffect !== null && (
        <Typography tag="div" variant="pi" textColor="neutral600">
          <ExpectedEffect value={expectedEffect} rules={definition} />
        </Typography>
      )}
    </>
  );
};

/** What is done, by whom, where, and what it should move. */
export const ImprovementFacts = ({ improvement, words }: ImprovementFactsProps) => {
  const t = useTranslate();
  const { state, owner, team, causeCode, solution, expected } = improvement;
  const entries: [string, React.ReactNode][] = [
    [t('improvements.field.state'), <ImprovementStateTag key="state" state={state} />],
    [
      t('improvements.field.owner'),
      owner === null ? t('complaint.nobody') : <bdi key="owner">{words.owner(owner)}</bdi>,
    ],
    ...(team === null
      ? []
      : [
          [t('improvements.field.team'), <bdi key="team">{team}</bdi>] as [string, React.ReactNode],
        ]),
    [t('improvements.filter.location'), words.locations(improvement)],
    [t('improvements.filter.touchpoint'), words.touchpoints(improvement)],
    [t('case.fact.causeCode'), causeCode === null ? '—' : words.cause(causeCode)],
    [t('improvements.filter.kpi'), <Aim key="kpi" improvement={improvement} words={words} />],
    [t('improvements.field.startsOn'), <Start key="start" improvement={improvement} />],
  ];
  return (
    <>
      <SideCard id="cx-improvement-facts" title={t('improvements.facts')}>
        <Facts>
          {entries.map(([name, value]) => (
            <React.Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </React.Fragment>
          ))}
        </Facts>
      </SideCard>
      <SideCard id="cx-improvement-solution" title={t('improvements.field.solution')}>
        <Words dir="auto">{solution}</Words>
        {EXPECTATIONS.filter((name) => expected[name]).map((name) => (
          <React.Fragment key={name}>
            <Typography tag="h3" variant="pi" fontWeight="bold" paddingTop={3}>
              {t(`improvements.expectation.${name}`)}
            </Typography>
            <Words dir="auto">{expected[name]}</Words>
          </React.Fragment>
        ))}
      </SideCard>
    </>
  );
};
