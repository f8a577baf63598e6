import * as React from 'react';
import { Paperclip } from '@strapi/icons';

import type { ComplaintAttachment } from '../../../../../shared/contracts/complaint-filing';
import { PlainButton } from '../../../components/PlainButton';
import { useDownload } from '../../../hooks/useDownload';
import { useFormats } from '../../../hooks/useFormats';
import { useOutcome } from '../../../hooks/useOutcome';
import { useTranslate } from '../../../hooks/useTranslate';
import { saveFile } from '../../../picture/save-file';
import { useCase } from './CaseContext';

const MEGABYTE = 1_000_000;

/** A file of the case: fetched with the reader's own right, since nothing of it is public. */
export const AttachmentLink = ({ file }: { file: ComplaintAttachment }) => {
  const t = useTranslate();
  const formats = useFormats();
  const tell = useOutcome();
  const { detail } = useCase();
  const fetchFile = useDownload();
  const [busy, setBusy] = React.useState(false);
  const download = async () => {
    setBusy(true);
    const path = `/cx/complaints/${encodeURIComponent(detail.reference)}/attachments/${encodeURIComponent(file.id)}`;
    try {
      saveFile(file.name, await fetchFile(path));
    } catch (error) {
      tell({ error });
    } finally {
      setBusy(false);
    }
  };
  return (
    <PlainButton
      type="button"
      disabled={busy}
      onClick={() => void download()}
      aria-label={t('case.download', { name: file.name })}
    >
      <Paperclip aria-hidden width="1.2rem" height="1.2rem" /> <bdi>{file.name}</bdi>
      {file.size > 0 &&
        ` · ${t('case.megabytes', { n: formats.decimal(file.size / MEGABYTE, file.size < MEGABYTE ? 2 : 1) })}`}
    </PlainButton>
  );
};
