import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { useParams } from 'react-router-dom';

import { isWorking, type ImportJob } from '../../../../shared/contracts/import';
import { useGetCxImportQuery } from '../../api/imports';
import { hasStatus } from '../../api/request-error';
import { LoadError } from '../../components/LoadError';
import { PageFrame } from '../../components/PageFrame';
import { PageLink } from '../../components/PageLink';
import { TableSkeleton } from '../../components/Skeleton';
import { StateCard } from '../../components/StateCard';
import { IMPORT_PATH } from '../../constants';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';
import { EndStep } from './EndStep';
import { useFileSize } from './FileDrop';
import { MappingStep } from './MappingStep';
import { StepPlace } from './StepPlace';
import { Steps } from './Steps';
import { UploadStep } from './UploadStep';
import { useUpload, wasChosenHere } from './uploads';
import { WorkStep } from './WorkStep';

/** While the server works, and while it waits for a person. */
const POLL = 1_000;
const CALM_POLL = 10_000;

/** What lies on the table at this state. */
const Step = ({ job }: { job: ImportJob }) => {
  const { state } = job;
  if (isWorking(state)) return <WorkStep job={job} state={state} />;
  switch (state) {
    case 'uploading':
      return <UploadStep job={job} />;
    case 'uploaded':
    case 'checked':
      return <MappingStep job={job} />;
    default:
      return <EndStep job={job} state={state} />;
  }
};

/** A step in its place, one place for each. Whoever only comes upon an import has lost nothing yet. */
const PlacedStep = ({ job }: { job: ImportJob }) => {
  const t = useTranslate();
  const follows = React.useRef(wasChosenHere(job.id));
  return (
    <StepPlace key={job.state} name={t(`import.state.${job.state}`)} follows={follows}>
      <Step job={job} />
    </StepPlace>
  );
};

const AboutFile = ({ job }: { job: ImportJob }) => {
  const t = useTranslate();
  const formats = useFormats();
  const sizeOf = useFileSize();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const facts = [
    t(`import.kind.${job.kind}`),
    sizeOf(job.size),
    ...(job.file ? [t('import.rows', { n: job.file.rows })] : []),
    job.startedBy,
    formats.moment(job.createdAt, zone),
  ];
  return (
    <Flex gap={4} wrap="wrap" paddingTop={4}>
      <PageLink to={IMPORT_PATH}>{t('import.toList')}</PageLink>
      <Typography fontWeight="bold">
        <bdi>{job.fileName}</bdi>
      </Typography>
      {facts.map((fact) => (
        <Typography key={fact} textColor="neutral600">
          <bdi>{fact}</bdi>
        </Typography>
      ))}
    </Flex>
  );
};

/** There is no such import, or none that the reader may see. */
const Unknown = () => {
  const t = useTranslate();
  return (
    <Box paddingTop={6}>
      <StateCard
        icon={<Search width="3.2rem" height="3.2rem" fill="neutral600" />}
        title={t('import.unknownTitle')}
        action={<PageLink to={IMPORT_PATH}>{t('import.toList')}</PageLink>}
      >
        <Typography textColor="neutral600">{t('import.unknownText')}</Typography>
      </StateCard>
    </Box>
  );
};

/** One import: wherever it stands, also after a reload. */
export const ImportJobPage = () => {
  const t = useTranslate();
  const { id = '' } = useParams();
  const upload = useUpload(id);
  const [pollingInterval, setPolling] = React.useState(POLL);
  const { data, error, isFetching, refetch } = useGetCxImportQuery(id, {
    pollingInterval,
    refetchOnMountOrArgChange: true,
  });
  const state = data?.state ?? 'uploading';
  const failed = error !== undefined && !data;
  const unknown = failed && hasStatus(error, 404);
  const calm = !isWorking(state) && state !== 'uploading';
  React.useEffect(() => {
    // What failed is asked for again by the reader: else the way out would come and go.
    const interval = calm ? CALM_POLL : POLL;
    setPolling(failed ? 0 : interval);
  }, [failed, calm]);
  return (
    <PageFrame title={t('import.title')} purpose={t('import.purpose')}>
      {unknown && <Unknown />}
      {error && !unknown && !data && !isFetching && <LoadError error={error} onRetry={refetch} />}
      {!data && !unknown && (!error || isFetching) && <TableSkeleton />}
      {data && (
        <>
          <AboutFile job={data} />
          <Steps state={upload ? 'uploading' : data.state} />
          <PlacedStep key={data.id} job={data} />
        </>
      )}
      <Page.Title>
        {data ? `${data.fileName} – ${t('import.title')}` : t('import.title')}
      </Page.Title>
    </PageFrame>
  );
};
