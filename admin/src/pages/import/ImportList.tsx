import { Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { isWorking, type ImportJob, type ImportState } from '../../../../shared/contracts/import';
import { GridTable } from '../../components/GridTable';
import { Num } from '../../components/Num';
import { PageLink } from '../../components/PageLink';
import { Tag, type Tone } from '../../components/Tag';
import { IMPORT_PATH } from '../../constants';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';

/** The design system's cells stand left; ours begin where the language begins. */
const Aligned = styled.div`
  th,
  td {
    text-align: start;
  }
`;

const TONES: Partial<Record<ImportState, Tone>> = {
  finished: 'good',
  failed: 'bad',
  cancelled: 'caution',
};

const COLUMNS = ['file', 'kind', 'state', 'startedBy', 'createdAt', 'created', 'rejected'] as const;

/** The table numbers its rows; without the number no arrow leads to a cell of theirs. */
const Row = ({ job, ...place }: { job: ImportJob }) => {
  const t = useTranslate();
  const formats = useFormats();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const tone = isWorking(job.state) && !job.waiting ? 'info' : (TONES[job.state] ?? 'neutral');
  return (
    <Tr {...place}>
      <Td>
        <PageLink to={`${IMPORT_PATH}/${job.id}`}>
          <bdi>{job.fileName}</bdi>
        </PageLink>
      </Td>
      <Td>
        <Typography textColor="neutral800">{t(`import.kind.${job.kind}`)}</Typography>
      </Td>
      <Td>
        <Tag $tone={tone}>{t(job.waiting ? 'import.waiting' : `import.state.${job.state}`)}</Tag>
      </Td>
      <Td>
        <Typography textColor="neutral800">
          <bdi>{job.startedBy}</bdi>
        </Typography>
      </Td>
      <Td>
        <Typography textColor="neutral800">
          <bdi>{formats.moment(job.createdAt, zone)}</bdi>
        </Typography>
      </Td>
      {(['created', 'rejected'] as const).map((count) => (
        <Td key={count}>
          <Typography textColor="neutral800">
            <Num>{formats.count(job.totals[count])}</Num>
          </Typography>
        </Td>
      ))}
    </Tr>
  );
};

/** Earlier imports; each leads to where it stands, with its undoing. */
export const ImportList = ({ jobs }: { jobs: readonly ImportJob[] }) => {
  const t = useTranslate();
  return (
    <Aligned>
      <GridTable
        colCount={COLUMNS.length}
        rowCount={jobs.length + 1}
        aria-label={t('import.earlier')}
      >
        <Thead>
          <Tr>
            {COLUMNS.map((column) => (
              <Th key={column}>
                <Typography variant="sigma" textColor="neutral600">
                  {t(`import.list.${column}`)}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {jobs.map((job) => (
            <Row key={job.id} job={job} />
          ))}
        </Tbody>
      </GridTable>
    </Aligned>
  );
};
