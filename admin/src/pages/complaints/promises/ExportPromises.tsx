import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';

import {
  LEDGER_FORMATS,
  type CreateLedgerExport,
  type LedgerFormat,
} from '../../../../../shared/contracts/sla-ledger';
import { ADMIN_ACTIONS } from '../../../../../shared/permissions';
import { useCreateCxLedgerExportMutation } from '../../../api/complaint-promises';
import { useMay } from '../../../hooks/useMay';
import { useTell } from '../../../hooks/useTell';
import { useTranslate } from '../../../hooks/useTranslate';
import { startDownload } from '../../feedback/start-download';

/** Downloads all promises that the filters let through, for those who may. */
export const ExportPromises = ({ query }: { query: CreateLedgerExport.Query }) => {
  const t = useTranslate();
  const tell = useTell();
  const mayExport = useMay(ADMIN_ACTIONS.exportComplaints);
  const [createExport, { isLoading }] = useCreateCxLedgerExportMutation();
  if (!mayExport) return null;
  const download = async (format: LedgerFormat) => {
    const asked = { ...query, format, ...(format === 'csv' && { bom: true }) };
    const link = tell<CreateLedgerExport.Response['data']>(await createExport(asked));
    if (link) startDownload(link.path);
  };
  return (
    <>
      {LEDGER_FORMATS.map((format) => (
        <Button
          key={format}
          variant="tertiary"
          size="S"
          startIcon={<Download aria-hidden />}
          disabled={isLoading}
          onClick={() => void download(format)}
        >
          {t(`ledger.export.${format}`)}
        </Button>
      ))}
    </>
  );
};
