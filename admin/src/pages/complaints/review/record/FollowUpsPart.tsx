import type { ReviewFollowUp } from '../../../../../../shared/contracts/review-record';
import { DataTable } from '../../../../components/DataTable';
import { useFormats } from '../../../../hooks/useFormats';
import { useTranslate } from '../../../../hooks/useTranslate';
import { Nothing, ReviewSection, Subtitle } from '../ReviewSection';
import { AddEntry, EntryList } from './EntryFields';
import { FollowUpFields } from './FollowUpFields';
import { newFollowUp, withEntry, withoutEntry } from './record-draft';
import type { RecordHandle } from './useReviewRecord';
import { PaperOnly, WrittenText } from './Written';

const FollowUpsTable = ({
  caption,
  followUps,
}: {
  caption: string;
  followUps: readonly ReviewFollowUp[];
}) => {
  const t = useTranslate();
  const formats = useFormats();
  if (followUps.length === 0) return <Nothing>{t('review.noFollowUps')}</Nothing>;
  return (
    <DataTable
      caption={caption}
      columns={[
        t('review.followUp.text'),
        t('review.followUp.owner'),
        t('review.followUp.due'),
        t('review.followUp.state'),
        t('review.followUp.note'),
      ]}
      rows={followUps.map(({ id, text, owner, due, state, note }) => ({
        key: id,
        cells: [
          <WrittenText key="text" text={text} />,
          <bdi key="owner">{owner || '—'}</bdi>,
          due ? formats.date(due) : '—',
          t(`review.followUp.state.${state}`),
          <WrittenText key="note" text={note || '—'} />,
        ],
      }))}
    />
  );
};

interface FollowUpGroupProps {
  title: string;
  followUps: readonly ReviewFollowUp[];
  handle: RecordHandle;
}

const FollowUpGroup = ({ title, followUps, handle }: FollowUpGroupProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { record, content, change } = handle;
  const set = (next: ReviewFollowUp[]) => change({ ...content, followUps: next });
  const table = <FollowUpsTable caption={title} followUps={followUps} />;
  const legendOf = ({ text, since }: ReviewFollowUp, index: number): string => {
    const name = text.split('\n')[0] || t('review.followUp.nth', { n: index + 1 });
    return since === null ? name : t('review.followUp.since', { name, date: formats.date(since) });
  };
  return (
    <>
      <Subtitle>{title}</Subtitle>
      {record.mayWrite ? (
        <>
          <EntryList data-cx-screen-only>
            {followUps.map((followUp, index) => (
              <FollowUpFields
                key={followUp.id}
                followUp={followUp}
                legend={legendOf(followUp, index)}
                onChange={(changed) => set(withEntry(content.followUps, changed))}
                onRemove={() => set(withoutEntry(content.followUps, followUp.id))}
              />
            ))}
          </EntryList>
          <PaperOnly>{table}</PaperOnly>
        </>
      ) : (
        table
      )}
    </>
  );
};

/** What reviews decided to be done: what is left of earlier ones (ISO 10002, 8.6.2 f), and what this one adds. */
export const FollowUpsPart = ({ handle }: { handle: RecordHandle }) => {
  const t = useTranslate();
  const { record, content, change } = handle;
  const { followUps } = content;
  const earlier = followUps.filter(({ since }) => since !== null);
  const own = followUps.filter(({ since }) => since === null);
  return (
    <ReviewSection title={t('review.followUps')} hint={t('review.followUpsHint')}>
      {earlier.length > 0 && (
        <FollowUpGroup title={t('review.followUps.earlier')} followUps={earlier} handle={handle} />
      )}
      <FollowUpGroup title={t('review.followUps.own')} followUps={own} handle={handle} />
      {record.mayWrite && (
        <div data-cx-screen-only>
          <AddEntry
            label={t('review.followUp.add')}
            onAdd={() => change({ ...content, followUps: [...followUps, newFollowUp()] })}
          />
        </div>
      )}
    </ReviewSection>
  );
};
