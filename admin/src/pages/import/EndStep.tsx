import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';

import type { ImportJob } from '../../../../shared/contracts/import';
import { useMoveCxImportMutation } from '../../api/imports';
import { Card } from '../../components/Card';
import type { RequestError } from '../../components/LoadError';
import { FEEDBACK_PATH, IMPORT_PATH } from '../../constants';
import { useTranslate } from '../../hooks/useTranslate';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { useMay } from '../../hooks/useMay';
import { Faults } from '../../components/Faults';
import { Totals } from './Totals';
import { UndoButton } from './UndoButton';

const save = (content: Blob, fileName: string): void => {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
};

/** Rejected rows as they were, each with its reason, to be corrected and imported again. */
const RejectsButton = ({ job }: { job: ImportJob }) => {
  const t = useTranslate();
  const { get } = useFetchClient();
  const [error, setError] = React.useState<RequestError | undefined>();
  const download = async () => {
    try {
      const path = `/cx/imports/${encodeURIComponent(job.id)}/rejects`;
      const { data } = await get(path, { responseType: 'blob' });
      save(data, `${job.fileName}.rejected.csv`);
      setError(undefined);
    } catch (failure) {
      setError(failure as RequestError);
    }
  };
  return (
    <>
      <Button
        variant="secondary"
        startIcon={<Download aria-hidden />}
        onClick={() => void download()}
      >
        {t('import.rejects')}
      </Button>
      <Faults error={error} />
    </>
  );
};

type EndState = 'finished' | 'cancelled' | 'failed' | 'undone';

/** How an import ended, and what can still be done about it. */
export const EndStep = ({ job, state }: { job: ImportJob; state: EndState }) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const readsFeedback = useMay(ADMIN_ACTIONS.readFeedback);
  const [move, { error, isLoading }] = useMoveCxImportMutation();
  const began = job.done > 0 || job.totals.created > 0;
  const isIn = state !== 'undone' && job.totals.created > 0;
  return (
    <Card>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="delta">
          {t(`import.state.${state}`)}
        </Typography>
        <Typography tag="p" textColor="neutral600">
          {t(state === 'cancelled' && !began ? 'import.end.discarded' : `import.end.${state}`)}
        </Typography>
        {job.error !== null && <Faults error={{ message: job.error }} />}
        {began && <Totals totals={job.totals} tense="done" />}
        <Faults error={error} />
        <Flex gap={2} wrap="wrap" justifyContent="end">
          {isIn && <UndoButton job={job} />}
          {job.hasRejects && <RejectsButton job={job} />}
          {(state === 'cancelled' || state === 'failed') && began && (
            <Button
              variant="secondary"
              loading={isLoading}
              onClick={() => void move({ id: job.id, step: 'start' })}
            >
              {t('import.goOn')}
            </Button>
          )}
          {isIn && readsFeedback && (
            <Button variant="tertiary" onClick={() => navigate(FEEDBACK_PATH)}>
              {t('import.toFeedback')}
            </Button>
          )}
          <Button variant="tertiary" onClick={() => navigate(IMPORT_PATH)}>
            {t('import.toList')}
          </Button>
        </Flex>
      </Flex>
    </Card>
  );
};
