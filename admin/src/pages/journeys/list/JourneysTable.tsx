import * as React from 'react';
import { Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { JourneyRow, ListJourneyMaps } from '../../../../../shared/contracts/journey-list';
import { GridTable } from '../../../components/GridTable';
import { PageLink } from '../../../components/PageLink';
import { PlainButton } from '../../../components/PlainButton';
import { Tag } from '../../../components/Tag';
import { useFormats } from '../../../hooks/useFormats';
import { useSite } from '../../../hooks/useSite';
import { useTranslate } from '../../../hooks/useTranslate';
import { PublicationTag } from '../editor/EditorFrame';
import { journeyPath } from '../journey-path';
import { Coverage } from './Coverage';
import { HealthFigures } from './HealthFigures';

const COLUMNS = ['name', 'health', 'coverage', 'owner', 'state', 'changed'] as const;

/** The design system's cells stand left and are one line high; ours begin where the language begins. */
const Aligned = styled.div`
  th,
  td {
    text-align: start;
  }

  && td {
    padding-block: ${({ theme }) => theme.spaces[3]};
    vertical-align: top;
    white-space: normal;
  }

  [data-stage] td {
    border: 0;
    padding-block: ${({ theme }) => theme.spaces[1]};
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

interface RowProps {
  row: JourneyRow;
  meta: ListJourneyMaps.Response['meta'];
}

const Changed = ({ row }: Pick<RowProps, 'row'>) => {
  const formats = useFormats();
  const { site } = useSite();
  const { by, at } = row.lastChange;
  return (
    <Typography variant="pi" textColor="neutral600" tag="div">
      <div>{formats.moment(at, site.timeZone)}</div>
      {by !== null && <bdi>{by}</bdi>}
    </Typography>
  );
};

/** The stages of a journey, each with the same numbers. */
const StageRows = ({ row, meta }: RowProps) => {
  const t = useTranslate();
  return (
    <>
      {row.stages.map((stage) => (
        <Tr key={stage.key} data-stage>
          <Td>
            <Typography textColor="neutral800" tag="div" style={{ paddingInlineStart: '1.6rem' }}>
              <bdi>{stage.name}</bdi>{' '}
              <Typography variant="pi" textColor="neutral600">
                {t('journeys.steps', { n: stage.steps })}
              </Typography>
            </Typography>
          </Td>
          <Td>
            <HealthFigures health={stage.health} definitions={meta.definitions} />
          </Td>
          <Td>
            <Coverage share={stage.coverage} />
          </Td>
          <Td colSpan={3} />
        </Tr>
      ))}
    </>
  );
};

/** The table numbers its rows; without the number no arrow leads to a cell of theirs. */
const Row = ({ row, meta, ...place }: RowProps) => {
  const t = useTranslate();
  const [open, setOpen] = React.useState(false);
  return (
    <>
      <Tr {...place}>
        <Td>
          <PageLink to={journeyPath(row.documentId, row.locale)} dir="auto">
            {row.name}
          </PageLink>
          <Typography variant="pi" textColor="neutral600" tag="div">
            {t('journeys.size', { stages: row.stages.length, steps: row.steps })}
          </Typography>
          {row.stages.length > 0 && (
            <PlainButton type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t(open ? 'journeys.foldStages' : 'journeys.openStages', { name: row.name })}
            </PlainButton>
          )}
        </Td>
        <Td>
          <HealthFigures health={row.health} definitions={meta.definitions} />
        </Td>
        <Td>
          <Coverage share={row.coverage} />
        </Td>
        <Td>
          <Typography textColor="neutral800" dir="auto">
            {row.owner ?? '—'}
          </Typography>
        </Td>
        <Td>
          <Tag $tone="info">{t(`journey.state.${row.state}`)}</Tag>{' '}
          <PublicationTag publication={row.publication} />
          {row.inForce && (
            <Typography variant="pi" textColor="neutral600" tag="div">
              {t('journey.version', { version: row.inForce.version })}
            </Typography>
          )}
        </Td>
        <Td>
          <Changed row={row} />
        </Td>
      </Tr>
      {open && <StageRows row={row} meta={meta} />}
    </>
  );
};

/** Journeys, a row each; the rows of their stages are behind a button. */
export const JourneysTable = ({ answer }: { answer: ListJourneyMaps.Response }) => {
  const t = useTranslate();
  const { data, meta } = answer;
  return (
    <Aligned>
      <GridTable
        colCount={COLUMNS.length}
        rowCount={data.length + 1}
        aria-label={t('journeys.title')}
      >
        <Thead>
          <Tr>
            {COLUMNS.map((column) => (
              <Th key={column}>
                <Typography variant="sigma" textColor="neutral600">
                  {t(`journeys.column.${column}`)}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {data.map((row) => (
            <Row key={`${row.documentId}/${row.locale}`} row={row} meta={meta} />
          ))}
        </Tbody>
      </GridTable>
    </Aligned>
  );
};
