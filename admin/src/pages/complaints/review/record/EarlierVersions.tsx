import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';

import { useGetCxReviewVersionQuery } from '../../../../api/complaint-review';
import { Dialog } from '../../../../components/Dialog';
import { LabelledSelect } from '../../../../components/LabelledSelect';
import { LoadError } from '../../../../components/LoadError';
import { isolated } from '../../../../format/isolated';
import { useFormats } from '../../../../hooks/useFormats';
import { useSite } from '../../../../hooks/useSite';
import { useTranslate } from '../../../../hooks/useTranslate';
import { contentOf } from './record-draft';
import { recordParts } from './merge-records';
import { PartText, usePartTitle } from './PartText';
import type { RecordHandle } from './useReviewRecord';
import { Nothing, Subtitle } from '../ReviewSection';
import type { ReviewContent } from '../../../../../../shared/contracts/review-record';

/** What a version says, part by part; what is empty is left out. */
const VersionText = ({ content }: { content: ReviewContent }) => {
  const t = useTranslate();
  const titleOf = usePartTitle();
  const parts = recordParts(content);
  if (parts.length === 0) return <Nothing>{t('review.nothingWritten')}</Nothing>;
  return parts.map(({ key, part }) => (
    <div key={key}>
      <Subtitle>{titleOf({ key, mine: part, theirs: null })}</Subtitle>
      <PartText part={part} />
    </div>
  ));
};

interface VersionsDialogProps {
  handle: RecordHandle;
  onClose: () => void;
}

/** One earlier version at a time, read, and taken over by those who may write. */
const VersionsDialog = ({ handle, onClose }: VersionsDialogProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { timeZone } = useSite().site;
  const { versions, mayWrite } = handle.record;
  const [version, setVersion] = React.useState(versions[0]?.version ?? 0);
  const request = useGetCxReviewVersionQuery({ query: handle.query, version });
  const { currentData: shown, error, refetch } = request;
  const takeOver = () => {
    if (shown) handle.change(contentOf({ kept: shown, carried: [] }));
    onClose();
  };
  return (
    <Dialog
      title={t('review.versions')}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {t('feedback.close')}
          </Button>
          {mayWrite && (
            <Button disabled={!shown} onClick={takeOver}>
              {t('review.versions.take')}
            </Button>
          )}
        </>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <LabelledSelect
          label={t('review.versions.choose')}
          value={String(version)}
          options={versions.map(({ version: number, by, at }) => ({
            value: String(number),
            label: t('review.versions.of', {
              ...{ version: number, by: isolated(by) },
              time: formats.moment(at, timeZone),
            }),
          }))}
          onChange={(value) => setVersion(Number(value))}
        />
        {mayWrite && (
          <Typography variant="pi" textColor="neutral600">
            {t('review.versions.hint')}
          </Typography>
        )}
        {error && <LoadError error={error} onRetry={refetch} />}
        {shown && <VersionText content={shown} />}
      </Flex>
    </Dialog>
  );
};

/** The way to what the review said before it was changed; nothing where it was saved once at most. */
export const EarlierVersions = ({ handle }: { handle: RecordHandle }) => {
  const t = useTranslate();
  const [isOpen, setOpen] = React.useState(false);
  const { versions } = handle.record;
  if (versions.length === 0) return null;
  return (
    <div data-cx-screen-only>
      <Button variant="tertiary" size="S" onClick={() => setOpen(true)}>
        {t('review.versions.open', { n: versions.length })}
      </Button>
      {isOpen && <VersionsDialog handle={handle} onClose={() => setOpen(false)} />}
    </div>
  );
};
