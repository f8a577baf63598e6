import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';

import { Dialog } from '../../../../components/Dialog';
import { MineOrTheirs } from '../../../../components/MineOrTheirs';
import { SteadyButton } from '../../../../components/SteadyButton';
import { useFormats } from '../../../../hooks/useFormats';
import { useSite } from '../../../../hooks/useSite';
import { useTranslate } from '../../../../hooks/useTranslate';
import { isolated } from '../../../../format/isolated';
import type { RecordConflict, Side } from './merge-records';
import { PartText, usePartTitle } from './PartText';
import type { OpenConflict, RecordHandle } from './useReviewRecord';

interface ConflictDialogProps {
  conflict: OpenConflict;
  handle: Pick<RecordHandle, 'settle' | 'dismiss' | 'isSaving'>;
}

/** Shows both texts where two wrote the same part, and has one of each chosen. Everything else is merged already. */
export const ConflictDialog = ({ conflict: { theirs, merged }, handle }: ConflictDialogProps) => {
  const t = useTranslate();
  const titleOf = usePartTitle();
  const formats = useFormats();
  const { timeZone } = useSite().site;
  const [sides, setSides] = React.useState<Readonly<Record<string, Side>>>({});
  const { conflicts } = merged;
  const sideOf = ({ key }: RecordConflict): Side => sides[key] ?? 'theirs';
  const at = formats.moment(theirs.at, timeZone);
  return (
    <Dialog
      title={t('review.conflict.title', { n: conflicts.length })}
      onClose={handle.dismiss}
      footer={
        <>
          <Button variant="tertiary" onClick={handle.dismiss}>
            {t('journey.conflict.later')}
          </Button>
          <SteadyButton loading={handle.isSaving} onClick={() => void handle.settle(sideOf)}>
            {t('journey.conflict.merge')}
          </SteadyButton>
        </>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Typography tag="p">
          {t('journey.conflict.intro', { by: isolated(theirs.by), at })}
        </Typography>
        {conflicts.map((conflict) => (
          <MineOrTheirs
            key={conflict.key}
            title={titleOf(conflict)}
            chosen={sideOf(conflict)}
            onChoose={(side) => setSides({ ...sides, [conflict.key]: side })}
          >
            {(side) => <PartText part={conflict[side]} />}
          </MineOrTheirs>
        ))}
      </Flex>
    </Dialog>
  );
};
