import * as React from 'react';
import { Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';

import type { Improvement } from '../../../../shared/contracts/improvement';
import { AlignedTable } from '../../components/AlignedTable';
import { GridTable } from '../../components/GridTable';
import { PageLink } from '../../components/PageLink';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';
import { ExpectedEffect } from './ExpectedEffect';
import { improvementPath } from './improvement-path';
import { ImprovementStateTag } from './ImprovementStateTag';
import type { ImprovementWords } from './useImprovementWords';

const COLUMNS = ['title', 'state', 'owner', 'scope', 'kpi', 'startsOn'] as const;
type Column = (typeof COLUMNS)[number];

interface CellProps {
  improvement: Improvement;
  words: ImprovementWords;
}

const Small = ({ children }: { children: React.ReactNode }) => (
  <Typography tag="div" variant="pi" textColor="neutral600">
    {children}
  </Typography>
);

const Title = ({ improvement: { key, title, causeCode }, words }: CellProps) => (
  <>
    <PageLink to={improvementPath(key)}>
      <bdi>{title}</bdi>
    </PageLink>
    {causeCode !== null && (
      <Small>
        <bdi>{words.cause(causeCode)}</bdi>
      </Small>
    )}
  </>
);

const Owner = ({ improvement: { owner, team }, words }: CellProps) => {
  const t = useTranslate();
  return (
    <>
      {owner === null ? t('complaint.nobody') : <bdi>{words.owner(owner)}</bdi>}
      {team !== null && (
        <Small>
          <bdi>{team}</bdi>
        </Small>
      )}
    </>
  );
};

const Kpi = ({ improvement, words }: CellProps) => {
  const definition = improvement.kpi === null ? undefined : words.kpi(improvement.kpi);
  if (!definition) return <>{improvement.kpi ?? '—'}</>;
  return (
    <>
      {definition.name}
      {improvement.expectedEffect !== null && (
        <Small>
          <ExpectedEffect value={improvement.expectedEffect} rules={definition} />
        </Small>
      )}
    </>
  );
};

const StartsOn = ({ improvement: { startsOn, lookedAt } }: CellProps) => {
  const t = useTranslate();
  const formats = useFormats();
  return (
    <>
      {startsOn === null ? t('desk.noDate') : formats.date(startsOn)}
      {lookedAt !== null && <Small>{t('improvements.looked')}</Small>}
    </>
  );
};

const CELLS: Record<Column, React.FC<CellProps>> = {
  title: Title,
  state: ({ improvement: { state } }) => <ImprovementStateTag state={state} />,
  owner: Owner,
  scope: ({ improvement, words }) => (
    <>
      {words.locations(improvement)}
      <Small>{words.touchpoints(improvement)}</Small>
    </>
  ),
  kpi: Kpi,
  startsOn: StartsOn,
};

interface ImprovementsTableProps {
  rows: readonly Improvement[];
  words: ImprovementWords;
}

/** One improvement a line. */
export const ImprovementsTable = ({ rows, words }: ImprovementsTableProps) => {
  const t = useTranslate();
  return (
    <AlignedTable>
      <GridTable
        colCount={COLUMNS.length}
        rowCount={rows.length + 1}
        aria-label={t('improvements.title')}
      >
        <Thead>
          <Tr>
            {COLUMNS.map((column) => (
              <Th key={column}>
                <Typography variant="sigma" textColor="neutral600">
                  {t(`improvements.field.${column}`)}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((improvement) => (
            <Tr key={improvement.key}>
              {COLUMNS.map((column) => {
                const Cell = CELLS[column];
                return (
                  <Td key={column}>
                    <Typography textColor="neutral800" tag="div">
                      <Cell improvement={improvement} words={words} />
                    </Typography>
                  </Td>
                );
              })}
            </Tr>
          ))}
        </Tbody>
      </GridTable>
    </AlignedTable>
  );
};
