import { Flex, ProgressBar, Typography } from '@strapi/design-system';

import type { MaintenanceJob, MaintenanceRun } from '../../../../shared/contracts/maintenance';
import { useCancelCxMaintenanceMutation, useStartCxMaintenanceMutation } from '../../api/settings';
import { Card } from '../../components/Card';
import { SteadyButton } from '../../components/SteadyButton';
import { Tag, type Tone } from '../../components/Tag';
import { isolated } from '../../format/isolated';
import { useFormats } from '../../hooks/useFormats';
import { useOutcome } from '../../hooks/useOutcome';
import { useTranslate } from '../../hooks/useTranslate';

interface MaintenanceCardProps {
  job: MaintenanceJob;
  run: MaintenanceRun | null;
  /** This or the other job runs. */
  busy: boolean;
}

const toneOf = ({ state, differences }: MaintenanceRun): Tone => {
  if (state === 'failed' || (differences ?? 0) > 0) return 'bad';
  if (state === 'done') return 'good';
  return state === 'running' ? 'info' : 'neutral';
};

const Progress = ({ job, run }: { job: MaintenanceJob; run: MaintenanceRun }) => {
  const t = useTranslate();
  const [cancel, { isLoading }] = useCancelCxMaintenanceMutation();
  const share = run.total ? Math.round((100 * run.done) / run.total) : 0;
  return (
    <Flex gap={4} wrap="wrap">
      <ProgressBar value={share} aria-label={t(`data.${job}.title`)} />
      <Typography>
        {t(job === 'verify-complaints' ? 'data.progressCases' : 'data.progress', {
          done: run.done,
          total: run.total ?? 0,
        })}
      </Typography>
      <SteadyButton variant="tertiary" size="S" loading={isLoading} onClick={() => cancel()}>
        {t('data.cancel')}
      </SteadyButton>
    </Flex>
  );
};

const LastRun = ({ run }: { run: MaintenanceRun }) => {
  const t = useTranslate();
  const formats = useFormats();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const result = run.differences === null ? null : t('data.differences', { n: run.differences });
  return (
    <Flex direction="column" alignItems="start" gap={2}>
      <div>
        <Tag $tone={toneOf(run)}>{result ?? t(`data.state.${run.state}`)}</Tag>{' '}
        <Typography variant="pi" textColor="neutral600">
          {t('data.by', {
            by: isolated(run.by),
            time: formats.moment(run.finishedAt ?? run.startedAt, timeZone),
          })}
        </Typography>
      </div>
      {run.error && (
        <Typography variant="pi" textColor="danger600" dir="auto">
          {run.error}
        </Typography>
      )}
      {run.examples.length > 0 && (
        <details>
          <summary>{t('data.examples')}</summary>
          <ul dir="ltr">
            {run.examples.map((line) => (
              <Typography key={line} tag="li" variant="pi">
                {line}
              </Typography>
            ))}
          </ul>
        </details>
      )}
    </Flex>
  );
};

/** One thing that can be done to the numbers: why, how it went last time, and how far it is now. */
export const MaintenanceCard = ({ job, run, busy }: MaintenanceCardProps) => {
  const t = useTranslate();
  const tell = useOutcome();
  const [start, { isLoading }] = useStartCxMaintenanceMutation();
  const running = run?.state === 'running';

  const begin = async () => {
    tell(await start(job));
  };

  return (
    <Card aria-live="polite">
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h2" variant="delta">
          {t(`data.${job}.title`)}
        </Typography>
        <Typography textColor="neutral600">{t(`data.${job}.explain`)}</Typography>
        {running && <Progress job={job} run={run} />}
        {run && !running && <LastRun run={run} />}
        {!running && (
          <div>
            <SteadyButton variant="secondary" disabled={busy} loading={isLoading} onClick={begin}>
              {t(`data.${job}.start`)}
            </SteadyButton>
          </div>
        )}
      </Flex>
    </Card>
  );
};
