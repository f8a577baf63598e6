import type { ReviewAudit } from '../../../../../../shared/contracts/review-record';
import { DataTable } from '../../../../components/DataTable';
import { DateSelects } from '../../../../components/DateSelects';
import { LabelledInput } from '../../../../components/LabelledInput';
import { useFormats } from '../../../../hooks/useFormats';
import { useReader } from '../../../../hooks/useReader';
import { useTranslate } from '../../../../hooks/useTranslate';
import { Nothing, ReviewSection } from '../ReviewSection';
import { AddEntry, EntryFrame, EntryList, EntryText } from './EntryFields';
import { newAudit, withEntry, withoutEntry } from './record-draft';
import type { RecordHandle } from './useReviewRecord';
import { PaperOnly, WrittenText } from './Written';

interface AuditFieldsProps {
  audit: ReviewAudit;
  legend: string;
  onChange: (audit: ReviewAudit) => void;
  onRemove: () => void;
}

const AuditFields = ({ audit, legend, onChange, onRemove }: AuditFieldsProps) => {
  const t = useTranslate();
  const { today } = useReader();
  const set = (part: Partial<ReviewAudit>) => onChange({ ...audit, ...part });
  return (
    <EntryFrame legend={legend} remove={{ label: t('review.entry.remove'), onRemove }}>
      <LabelledInput
        required
        label={t('review.audit.subject')}
        {...(audit.subject.trim() === '' && { error: t('review.entry.needed') })}
        value={audit.subject}
        onChange={(subject) => set({ subject })}
      />
      <LabelledInput
        label={t('review.audit.auditor')}
        value={audit.auditor}
        onChange={(auditor) => set({ auditor })}
      />
      <EntryText
        label={t('review.audit.findings')}
        value={audit.findings}
        onChange={(findings) => set({ findings })}
      />
      <EntryText
        label={t('review.audit.decided')}
        value={audit.decided}
        onChange={(decided) => set({ decided })}
      />
      <DateSelects
        legend={t('review.audit.date')}
        value={audit.date}
        latest={today > audit.date ? today : audit.date}
        onChange={(date) => set({ date })}
      />
    </EntryFrame>
  );
};

const AuditsTable = ({ audits }: { audits: readonly ReviewAudit[] }) => {
  const t = useTranslate();
  const formats = useFormats();
  if (audits.length === 0) return <Nothing>{t('review.noAudits')}</Nothing>;
  return (
    <DataTable
      caption={t('review.audits')}
      columns={[
        t('review.audit.date'),
        t('review.audit.subject'),
        t('review.audit.auditor'),
        t('review.audit.findings'),
        t('review.audit.decided'),
      ]}
      rows={audits.map(({ id, date, subject, auditor, findings, decided }) => ({
        key: id,
        cells: [
          formats.date(date),
          <bdi key="subject">{subject}</bdi>,
          <bdi key="auditor">{auditor || '—'}</bdi>,
          <WrittenText key="findings" text={findings || '—'} />,
          <WrittenText key="decided" text={decided || '—'} />,
        ],
      }))}
    />
  );
};

/** What audits found of the process (ISO 10002, 8.6.2 d). */
export const AuditsPart = ({ handle }: { handle: RecordHandle }) => {
  const t = useTranslate();
  const { today } = useReader();
  const { record, content, change } = handle;
  const { audits } = content;
  const set = (next: ReviewAudit[]) => change({ ...content, audits: next });
  const table = <AuditsTable audits={audits} />;
  return (
    <ReviewSection title={t('review.audits')} hint={t('review.auditsHint')}>
      {record.mayWrite ? (
        <>
          <div data-cx-screen-only>
            <EntryList>
              {audits.map((audit, index) => (
                <AuditFields
                  key={audit.id}
                  audit={audit}
                  legend={audit.subject || t('review.audit.nth', { n: index + 1 })}
                  onChange={(changed) => set(withEntry(audits, changed))}
                  onRemove={() => set(withoutEntry(audits, audit.id))}
                />
              ))}
            </EntryList>
            <AddEntry
              label={t('review.audit.add')}
              onAdd={() => set([...audits, newAudit(today)])}
            />
          </div>
          <PaperOnly>{table}</PaperOnly>
        </>
      ) : (
        table
      )}
    </ReviewSection>
  );
};
