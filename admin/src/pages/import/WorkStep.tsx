import { Button, Flex } from '@strapi/design-system';

import type { ImportJob, WorkingState } from '../../../../shared/contracts/import';
import { useMoveCxImportMutation } from '../../api/imports';
import { useTranslate } from '../../hooks/useTranslate';
import { Faults } from '../../components/Faults';
import { WorkProgress } from '../../components/WorkProgress';

/** The server at work on an import. It goes on without this page, and after a restart. */
export const WorkStep = ({ job, state }: { job: ImportJob; state: WorkingState }) => {
  const t = useTranslate();
  const [move, { error, isLoading }] = useMoveCxImportMutation();
  const said =
    state === 'examining'
      ? t('import.said.examining')
      : t(state === 'undoing' ? `import.said.undoing.${job.kind}` : 'import.said.rows', {
          n: job.done,
          total: job.total,
        });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <WorkProgress
        title={t(`import.state.${state}`)}
        done={job.done}
        total={job.total}
        said={said}
        action={
          state !== 'undoing' && (
            <Button
              variant="tertiary"
              loading={isLoading}
              disabled={job.cancelling}
              onClick={() => void move({ id: job.id, step: 'cancel' })}
            >
              {t(job.cancelling ? 'import.cancelling' : 'import.cancel')}
            </Button>
          )
        }
      />
      <Faults error={error} />
    </Flex>
  );
};
