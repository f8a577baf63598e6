import type { FeedbackRow } from '../../../../shared/contracts/feedback-list';
import { Facts } from '../../components/Facts';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';
import type { MessageKey } from '../../translations/messages';
import { FEEDBACK_FIELDS, type FeedbackField, type useFeedbackCells } from './useFeedbackCells';

/** What belongs to one answer; everything else is the same for the whole form. */
const OF_THE_ANSWER: ReadonlySet<FeedbackField> = new Set([
  'metric',
  'score',
  'comment',
  'question',
]);
const OF_THE_FORM = FEEDBACK_FIELDS.filter((field) => !OF_THE_ANSWER.has(field));

/** Of what there are versions, with the one under which the answer was given. */
const VERSION_OF: Partial<Record<FeedbackField, 'journeyVersion' | 'surveyVersion'>> = {
  journey: 'journeyVersion',
  survey: 'surveyVersion',
};

const Fact = ({ name, children }: { name: MessageKey; children: React.ReactNode }) => {
  const t = useTranslate();
  return (
    <div style={{ display: 'contents' }}>
      <dt>{t(name)}</dt>
      <dd>{children}</dd>
    </div>
  );
};

/** When and where by its own clock. */
const LocalTime = ({ row }: { row: FeedbackRow }) => {
  const formats = useFormats();
  return (
    <>
      <Fact name="feedback.field.localDate">
        <bdi>{formats.date(row.localDate)}</bdi>
      </Fact>
      <Fact name="feedback.field.timeZone">
        <bdi dir="ltr">{row.timeZone}</bdi>
      </Fact>
    </>
  );
};

interface ResponseContextProps {
  row: FeedbackRow;
  cellOf: ReturnType<typeof useFeedbackCells>;
}

/** What was so when the form was filled in, as it was frozen then. */
export const ResponseContext = ({ row, cellOf }: ResponseContextProps) => {
  const t = useTranslate();
  const versionOf = (field: FeedbackField): React.ReactNode => {
    const property = VERSION_OF[field];
    const version = property ? row[property] : null;
    return version !== null && <> · {t('journey.version', { version })}</>;
  };
  return (
    <Facts>
      {OF_THE_FORM.filter((field) => row[field] !== null).map((field) => (
        <Fact key={field} name={`feedback.field.${field}`}>
          {cellOf(row, field)}
          {versionOf(field)}
        </Fact>
      ))}
      <LocalTime row={row} />
      {row.source !== null && (
        <Fact name="feedback.field.source">
          <bdi>{[row.source, row.externalId].filter(Boolean).join(' · ')}</bdi>
        </Fact>
      )}
    </Facts>
  );
};
