import { Flex } from '@strapi/design-system';

import type { ImportJob, WorkingState } from '../../../../shared/contracts/import';
import { useMoveCxImportMutation } from '../../api/imports';
import { useTranslate } from '../../hooks/useTranslate';
import { Faults } from '../../components/Faults';
import { SteadyButton } from '../../components/SteadyButton';
import { WorkProgress } from '../../components/WorkProgress';

/** What the server does, counted in words. */
const useSaid = ({ kind, waiting, done, total }: ImportJob, state: WorkingState): string => {
  const t = useTranslate();
  if (waiting) return t('import.said.waiting');
  if (state === 'examining') return t('import.said.examining');
  const said = state === 'undoing' ? (`import.said.undoing.${kind}` as const) : 'import.said.rows';
  return t(said, { n: done, total });
};

/** The server at work on an import, or on another one first. It goes on without this page, and after a restart. */
export const WorkStep = ({ job, state }: { job: ImportJob; state: WorkingState }) => {
  const t = useTranslate();
  const said = useSaid(job, state);
  const [move, { error, isLoading }] = useMoveCxImportMutation();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <WorkProgress
        title={t(job.waiting ? 'import.waiting' : `import.state.${state}`)}
        done={job.done}
        total={job.waiting ? 0 : job.total}
        said={said}
        action={
          state !== 'undoing' && (
            <SteadyButton
              variant="tertiary"
              loading={isLoading}
              disabled={job.cancelling}
              onClick={() => void move({ id: job.id, step: 'cancel' })}
            >
              {t(job.cancelling ? 'import.cancelling' : 'import.cancel')}
            </SteadyButton>
          )
        }
      />
      <Faults error={error} />
    </Flex>
  );
};
