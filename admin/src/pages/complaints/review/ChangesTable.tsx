import type { ReviewChange } from '../../../../../shared/contracts/complaint-review';
import { DataTable } from '../../../components/DataTable';
import { useFormats } from '../../../hooks/useFormats';
import { useSite } from '../../../hooks/useSite';
import { useTranslate } from '../../../hooks/useTranslate';
import { isMessageKey } from '../../../translations/messages';
import { isolated } from '../../../format/isolated';
import { Nothing } from './ReviewSection';

const DATE_LENGTH = 'YYYY-MM-DD'.length;

/** Promises, calendars, rules, targets and definitions that became others in the period. */
export const ChangesTable = ({ changes }: { changes: readonly ReviewChange[] }) => {
  const t = useTranslate();
  const formats = useFormats();
  const { timeZone } = useSite().site;
  if (changes.length === 0) return <Nothing>{t('review.noChanges')}</Nothing>;
  /** Parts of rules have words of their own; all else is called as editors called it. */
  const nameOf = (name: string): string => {
    const key = `review.rule.${name}`;
    return isMessageKey(key) ? t(key) : isolated(name);
  };
  return (
    <DataTable
      caption={t('review.changes')}
      columns={[t('review.at'), t('review.what'), t('review.change'), t('review.by')]}
      rows={changes.map(({ kind, how, names, at, by, text }, index) => ({
        key: `${at} ${index}`,
        cells: [
          at.length === DATE_LENGTH ? formats.date(at) : formats.moment(at, timeZone),
          t(`review.kind.${kind}`),
          <>
            {t(`review.how.${how}`, { names: names.map(nameOf).join(t('list.separator')) })}
            {text !== '' && <div dir="auto">{text}</div>}
          </>,
          <bdi key="by">{by ?? '—'}</bdi>,
        ],
      }))}
    />
  );
};
