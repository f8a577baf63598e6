import { Typography } from '@strapi/design-system';

import { REVIEW_TEXTS, type KeptReview } from '../../../../../../shared/contracts/review-record';
import { DataTable } from '../../../../components/DataTable';
import { useFormats } from '../../../../hooks/useFormats';
import { useSite } from '../../../../hooks/useSite';
import { useTranslate } from '../../../../hooks/useTranslate';
import { isolated } from '../../../../format/isolated';
import { ReviewSection, Subtitle } from '../ReviewSection';
import { ReviewLink } from './ReviewLink';
import { WrittenText } from './Written';

/** What of it the review that follows looks back at. */
const LOOKED_BACK_AT = REVIEW_TEXTS.filter((name) => name !== 'internal' && name !== 'external');

/** What the review before concluded and decided, and how far that has come (ISO 10002, 8.6.2 f). */
export const PreviousReview = ({ previous }: { previous: KeptReview }) => {
  const t = useTranslate();
  const formats = useFormats();
  const { timeZone } = useSite().site;
  const { from, to, by, at, texts, followUps } = previous;
  const written = LOOKED_BACK_AT.filter((name) => texts[name].trim() !== '');
  const period = formats.dateRange(from, to);
  const time = formats.moment(at, timeZone);
  return (
    <ReviewSection title={t('review.previous')} hint={t('review.previousHint')}>
      <Typography tag="p" variant="pi" textColor="neutral700">
        <ReviewLink from={from} to={to}>
          {period}
        </ReviewLink>{' '}
        {t('review.savedBy', { by: isolated(by), time })}
      </Typography>
      {written.map((name) => (
        <div key={name}>
          <Subtitle>{t(`review.note.${name}`)}</Subtitle>
          <WrittenText text={texts[name]} />
        </div>
      ))}
      {followUps.length > 0 && (
        <>
          <Subtitle>{t('review.previous.followUps')}</Subtitle>
          <DataTable
            caption={t('review.previous.followUps')}
            columns={[t('review.followUp.text'), t('review.followUp.state')]}
            rows={followUps.map(({ id, text, state }) => ({
              key: id,
              cells: [<WrittenText key="text" text={text} />, t(`review.followUp.state.${state}`)],
            }))}
          />
        </>
      )}
    </ReviewSection>
  );
};
