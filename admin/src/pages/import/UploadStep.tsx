import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

import type { ImportJob } from '../../../../shared/contracts/import';
import { useMoveCxImportMutation } from '../../api/imports';
import type { RequestError } from '../../api/request-error';
import { isolated } from '../../format/isolated';
import { useTranslate } from '../../hooks/useTranslate';
import { Faults } from '../../components/Faults';
import { SteadyButton } from '../../components/SteadyButton';
import { FileDrop, useFileSize } from './FileDrop';
import { startUpload, stopUpload, useUpload } from './uploads';
import { WorkProgress } from '../../components/WorkProgress';

/** The file on its way, or what to do when it stopped on the way. */
export const UploadStep = ({ job }: { job: ImportJob }) => {
  const t = useTranslate();
  const sizeOf = useFileSize();
  const upload = useUpload(job.id);
  const [move, { isLoading }] = useMoveCxImportMutation();
  const [wrong, setWrong] = React.useState(false);
  const cancel = () => {
    stopUpload(job.id);
    void move({ id: job.id, step: 'cancel' });
  };
  const button = (
    <SteadyButton variant="tertiary" loading={isLoading} onClick={cancel}>
      {t('import.cancel')}
    </SteadyButton>
  );
  if (upload && upload.error === null) {
    return (
      <WorkProgress
        title={t('import.state.uploading')}
        done={upload.received}
        total={job.size}
        said={t('import.sent', { done: sizeOf(upload.received), total: sizeOf(job.size) })}
        action={button}
      />
    );
  }
  const goOn = (file: File) => {
    const same = file.name === job.fileName && file.size === job.size;
    setWrong(!same);
    if (same) void startUpload(job, file);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {upload && <Faults error={upload.error as RequestError} />}
      {wrong && (
        <Typography role="alert" textColor="danger600">
          {t('import.wrongFile', { name: isolated(job.fileName) })}
        </Typography>
      )}
      <FileDrop
        title={t('import.goOnTitle')}
        hint={t('import.goOnHint', { name: isolated(job.fileName), size: sizeOf(job.received) })}
        onFile={goOn}
      />
      <Flex justifyContent="end">{button}</Flex>
    </Flex>
  );
};
