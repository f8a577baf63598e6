import { Download } from '@strapi/icons';

import type { CreateFeedbackExport } from '../../../../shared/contracts/feedback-export';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { useCreateCxFeedbackExportMutation } from '../../api/feedback';
import { SteadyButton } from '../../components/SteadyButton';
import { useMay } from '../../hooks/useMay';
import { useErrorText } from '../../hooks/useErrorText';
import { useNotify } from '../../hooks/useNotify';
import { useTranslate } from '../../hooks/useTranslate';
import { startDownload } from './start-download';

/** Downloads everything that the filters let through, for those who may. */
export const ExportButton = ({ query }: { query: CreateFeedbackExport.Query }) => {
  const t = useTranslate();
  const mayExport = useMay(ADMIN_ACTIONS.exportFeedback);
  const notify = useNotify();
  const errorText = useErrorText();
  const [createExport, { isLoading }] = useCreateCxFeedbackExportMutation();
  if (!mayExport) return null;

  const download = async () => {
    const created = await createExport(query);
    if ('data' in created && created.data) return startDownload(created.data.path);
    if ('error' in created && created.error) {
      notify({ type: 'danger', message: errorText(created.error) });
    }
  };
  return (
    <SteadyButton
      variant="tertiary"
      size="S"
      startIcon={<Download aria-hidden />}
      loading={isLoading}
      onClick={download}
    >
      {t('feedback.export')}
    </SteadyButton>
  );
};
