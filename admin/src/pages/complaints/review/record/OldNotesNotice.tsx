import { Button, Flex, Typography } from '@strapi/design-system';

import { Card } from '../../../../components/Card';
import { useTranslate } from '../../../../hooks/useTranslate';
import { Subtitle } from '../ReviewSection';
import type { OldNotes } from './old-notes';
import { WrittenText } from './Written';

interface OldNotesNoticeProps {
  notes: OldNotes;
  mayWrite: boolean;
  onTake: () => void;
  onForget: () => void;
}

/** Offers to take over what this browser kept of the period before reviews were kept for everybody. */
export const OldNotesNotice = ({ notes, mayWrite, onTake, onForget }: OldNotesNoticeProps) => {
  const t = useTranslate();
  const names = (['conclusions', 'decisions', 'resources'] as const).filter((name) => notes[name]);
  return (
    <Card aria-label={t('review.old.title')} data-cx-screen-only>
      <Typography tag="h2" variant="omega" fontWeight="bold">
        {t('review.old.title')}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {t(mayWrite ? 'review.old.text' : 'review.old.readOnly')}
      </Typography>
      {names.map((name) => (
        <div key={name}>
          <Subtitle>{t(`review.note.${name}`)}</Subtitle>
          <WrittenText text={notes[name] ?? ''} />
        </div>
      ))}
      <Flex gap={2} paddingTop={3} wrap="wrap">
        {mayWrite && (
          <Button size="S" variant="secondary" onClick={onTake}>
            {t('review.old.take')}
          </Button>
        )}
        <Button size="S" variant="ghost" onClick={onForget}>
          {t('review.old.forget')}
        </Button>
      </Flex>
    </Card>
  );
};
