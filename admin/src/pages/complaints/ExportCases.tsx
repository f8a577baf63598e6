import { Download } from '@strapi/icons';

import type { CreateComplaintExport } from '../../../../shared/contracts/complaint-export';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { useCreateCxComplaintExportMutation } from '../../api/complaints';
import { SteadyButton } from '../../components/SteadyButton';
import { useMay } from '../../hooks/useMay';
import { useTell } from '../../hooks/useTell';
import { useTranslate } from '../../hooks/useTranslate';
import { startDownload } from '../feedback/start-download';

/** Downloads all cases that the filters let through, for those who may. */
export const ExportCases = ({ query }: { query: CreateComplaintExport.Query }) => {
  const t = useTranslate();
  const tell = useTell();
  const mayExport = useMay(ADMIN_ACTIONS.exportComplaints);
  const [createExport, { isLoading }] = useCreateCxComplaintExportMutation();
  if (!mayExport) return null;
  const download = async () => {
    const link = tell<CreateComplaintExport.Response['data']>(await createExport(query));
    if (link) startDownload(link.path);
  };
  return (
    <SteadyButton
      variant="tertiary"
      size="S"
      startIcon={<Download aria-hidden />}
      loading={isLoading}
      onClick={() => void download()}
    >
      {t('feedback.export')}
    </SteadyButton>
  );
};
