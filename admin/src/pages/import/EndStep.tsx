import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';

import type { ImportJob } from '../../../../shared/contracts/import';
import { useMoveCxImportMutation } from '../../api/imports';
import type { RequestError } from '../../api/request-error';
import { Card } from '../../components/Card';
import { PageLink } from '../../components/PageLink';
import { SteadyButton } from '../../components/SteadyButton';
import { IMPORT_PATH } from '../../constants';
import { useDownload } from '../../hooks/useDownload';
import { useTranslate } from '../../hooks/useTranslate';
import { saveFile } from '../../picture/save-file';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { useMay } from '../../hooks/useMay';
import { Faults } from '../../components/Faults';
import type { MessageKey } from '../../translations/messages';
import { casePath } from '../complaints/case-path';
import { broughtInPath } from './brought-in-path';
import { Totals } from './Totals';
import { UndoButton } from './UndoButton';

/** Rejected rows as they were, each with its reason, to be corrected and imported again. */
const RejectsButton = ({ job }: { job: ImportJob }) => {
  const t = useTranslate();
  const fetchFile = useDownload();
  const [error, setError] = React.useState<RequestError | undefined>();
  const download = async () => {
    try {
      const path = `/cx/imports/${encodeURIComponent(job.id)}/rejects`;
      saveFile(`${job.fileName}.rejected.csv`, await fetchFile(path));
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

/** Cases that an undoing left in are shown so far. */
const SHOWN_KEPT = 50;

/** What people have touched since and undoing left as it is. */
const KeptCases = ({ kept }: { kept: readonly string[] }) => {
  const t = useTranslate();
  return (
    <section aria-label={t('import.kept', { n: kept.length })}>
      <Typography tag="p">{t('import.kept', { n: kept.length })}</Typography>
      <Flex tag="ul" gap={3} wrap="wrap">
        {kept.slice(0, SHOWN_KEPT).map((reference) => (
          <li key={reference}>
            <PageLink to={casePath(reference)}>
              <bdi dir="ltr">{reference}</bdi>
            </PageLink>
          </li>
        ))}
      </Flex>
    </section>
  );
};

const endText = ({ kind }: ImportJob, state: EndState, began: boolean): MessageKey => {
  if (state === 'cancelled' && !began) return 'import.end.discarded';
  return state === 'undone' ? `import.end.undone.${kind}` : `import.end.${state}`;
};

type EndState = 'finished' | 'cancelled' | 'failed' | 'undone';

/** Why it failed, as the server tells what it refuses. */
const failureOf = ({ error, errorBecause }: ImportJob): RequestError => ({
  name: 'ApplicationError',
  message: error ?? '',
  details: { because: errorBecause ?? undefined },
});

/** How an import ended, and what can still be done about it. */
export const EndStep = ({ job, state }: { job: ImportJob; state: EndState }) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const ofFeedback = job.kind === 'feedback';
  const reads = useMay(ofFeedback ? ADMIN_ACTIONS.readFeedback : ADMIN_ACTIONS.readComplaints);
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
          {t(endText(job, state, began))}
        </Typography>
        {job.error !== null && <Faults error={failureOf(job)} />}
        {began && <Totals kind={job.kind} totals={job.totals} tense="done" />}
        {job.kept.length > 0 && <KeptCases kept={job.kept} />}
        <Faults error={error} />
        <Flex gap={2} wrap="wrap" justifyContent="end">
          {isIn && <UndoButton job={job} />}
          {job.hasRejects && <RejectsButton job={job} />}
          {(state === 'cancelled' || state === 'failed') && began && (
            <SteadyButton
              variant="secondary"
              loading={isLoading}
              onClick={() => void move({ id: job.id, step: 'start' })}
            >
              {t('import.goOn')}
            </SteadyButton>
          )}
          {isIn && reads && (
            <Button variant="tertiary" onClick={() => navigate(broughtInPath(job))}>
              {t(ofFeedback ? 'import.toFeedback' : 'import.toComplaints')}
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
