import * as React from 'react';
import { Button } from '@strapi/design-system';
import { Download, File } from '@strapi/icons';

import type { GetComplaintReview } from '../../../../../shared/contracts/complaint-review';
import { reviewFilePath } from '../../../api/complaint-review';
import { SteadyButton } from '../../../components/SteadyButton';
import { useDownload } from '../../../hooks/useDownload';
import { useOutcome } from '../../../hooks/useOutcome';
import { useTranslate } from '../../../hooks/useTranslate';
import { fileName, saveFile } from '../../../picture/save-file';

/** The review on paper, or its numbers as a file. */
export const ReviewTools = ({ query }: { query: GetComplaintReview.Query }) => {
  const t = useTranslate();
  const tell = useOutcome();
  const fetchFile = useDownload();
  const [isBusy, setIsBusy] = React.useState(false);
  const download = async () => {
    setIsBusy(true);
    try {
      const data = await fetchFile(reviewFilePath(query));
      saveFile(fileName(`${t('review.title')} ${query.from} – ${query.to}`, 'csv'), data);
    } catch (error) {
      tell({ error });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <>
      <Button
        variant="tertiary"
        size="S"
        startIcon={<File aria-hidden />}
        onClick={() => window.print()}
      >
        {t('share.print')}
      </Button>
      <SteadyButton
        variant="tertiary"
        size="S"
        startIcon={<Download aria-hidden />}
        loading={isBusy}
        onClick={() => void download()}
      >
        {t('share.numbers')}
      </SteadyButton>
    </>
  );
};
