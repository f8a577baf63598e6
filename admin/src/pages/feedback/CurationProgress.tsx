import * as React from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';

import type { CurationJob } from '../../../../shared/contracts/feedback-curation';
import { useCancelCxCurationMutation, useGetCxLatestCurationQuery } from '../../api/curation';
import { Card } from '../../components/Card';
import { SteadyButton } from '../../components/SteadyButton';
import { WorkProgress } from '../../components/WorkProgress';
import { useTranslate } from '../../hooks/useTranslate';

const POLL = 1_000;
/** What ended longer ago is no news. */
const NEWS_MILLISECONDS = 10 * 60_000;

const isNews = ({ finishedAt }: CurationJob): boolean =>
  finishedAt !== null && Date.now() - Date.parse(finishedAt) < NEWS_MILLISECONDS;

const Running = ({ job }: { job: CurationJob }) => {
  const t = useTranslate();
  const [cancel, { isLoading }] = useCancelCxCurationMutation();
  return (
    <WorkProgress
      title={t(`curation.running.${job.action}`)}
      done={job.done}
      total={job.total ?? 0}
      said={t('curation.soFar', { n: job.done, changed: job.changed })}
      action={
        <SteadyButton
          size="S"
          variant="tertiary"
          disabled={job.cancelling}
          loading={isLoading}
          onClick={() => cancel(job.id)}
        >
          {t(job.cancelling ? 'curation.stopping' : 'curation.stop')}
        </SteadyButton>
      }
    />
  );
};

const Ended = ({ job, onDismiss }: { job: CurationJob; onDismiss: () => void }) => {
  const t = useTranslate();
  const result = t(`curation.done.${job.action}`, { n: job.changed });
  if (job.state === 'running') return null;
  return (
    <Card role={job.state === 'failed' ? 'alert' : 'status'}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography>
          {job.state === 'done' ? result : t(`curation.ended.${job.state}`, { result })}
        </Typography>
        <Button size="S" variant="ghost" onClick={onDismiss}>
          {t('curation.dismiss')}
        </Button>
      </Flex>
    </Card>
  );
};

/** How far the last curation of all matching answers is, also after a reload, and how it ended. */
export const CurationProgress = () => {
  const [dismissed, setDismissed] = React.useState<string | null>(null);
  const [isRunning, setRunning] = React.useState(false);
  const { data: job } = useGetCxLatestCurationQuery(undefined, {
    pollingInterval: isRunning ? POLL : 0,
    refetchOnMountOrArgChange: true,
  });
  const runs = job?.state === 'running';
  React.useEffect(() => setRunning(runs), [runs]);
  if (!job || (!runs && (job.id === dismissed || !isNews(job)))) return null;
  return (
    <Box paddingTop={2} paddingBottom={3} data-cx-screen-only>
      {runs ? <Running job={job} /> : <Ended job={job} onDismiss={() => setDismissed(job.id)} />}
    </Box>
  );
};
