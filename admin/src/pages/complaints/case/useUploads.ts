import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

import type { ComplaintAttachment } from '../../../../../shared/contracts/complaint-filing';
import { useOutcome } from '../../../hooks/useOutcome';

/**
 * Files that the server keeps until something that is written names them.
 * @param begun those that were sent to it already
 */
export const useUploads = (begun: readonly ComplaintAttachment[] = []) => {
  const { post } = useFetchClient();
  const tell = useOutcome();
  const [files, setFiles] = React.useState<ComplaintAttachment[]>([...begun]);
  const [busy, setBusy] = React.useState(false);
  const add = async (chosen: readonly File[]) => {
    if (chosen.length === 0) return;
    const body = new FormData();
    for (const file of chosen) body.append('files', file);
    setBusy(true);
    try {
      const { data } = await post<{ data: ComplaintAttachment[] }>(
        '/cx/complaints/attachments',
        body
      );
      setFiles((before) => [...before, ...data.data]);
    } catch (error) {
      tell({ error });
    } finally {
      setBusy(false);
    }
  };
  const remove = (id: string) => setFiles((before) => before.filter((file) => file.id !== id));
  return { files, busy, add, remove, clear: () => setFiles([]) };
};
