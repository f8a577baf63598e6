import { Typography } from '@strapi/design-system';

import type { ImportKind, PreviewImport } from '../../../../shared/contracts/import';
import { DataTable } from '../../components/DataTable';
import { Num } from '../../components/Num';
import { Tag } from '../../components/Tag';
import { useFormats } from '../../hooks/useFormats';
import { useMetricName } from '../../hooks/useMetricName';
import { useTranslate } from '../../hooks/useTranslate';
import { CASE_WORDS, type CaseField } from './case-mapping-edit';
import { RejectReason } from './RejectReason';
import { useCaseFieldName, useCaseWord } from './useCaseWord';

const SHOWN = 8;

type Read = NonNullable<PreviewImport.Row['read']>;

type Told = NonNullable<Extract<Read, { status: 'ready' }>['told']>;

/** What a complaint or an event is about. */
const ToldFields = ({ told }: { told: Told }) => {
  const t = useTranslate();
  const nameOf = useCaseFieldName();
  const wordOf = useCaseWord();
  return told.map(({ field, text }, index) => (
    <span key={field}>
      {index > 0 && t('facts.separator')}
      {nameOf(field)}:{' '}
      <bdi>{CASE_WORDS[field as CaseField] ? wordOf(field as CaseField, text) : text}</bdi>
    </span>
  ));
};

const Answers = ({ read }: { read: Read }) => {
  const t = useTranslate();
  const formats = useFormats();
  const metricName = useMetricName();
  if (read.status === 'empty') return <Tag $tone="neutral">{t('import.noAnswer')}</Tag>;
  if (read.status === 'rejected') {
    return (
      <>
        <Tag $tone="bad">{t('import.rejectedRow')}</Tag>{' '}
        <RejectReason reason={read.reason} rejected={read.rejected} />
      </>
    );
  }
  if (read.told) return <ToldFields told={read.told} />;
  return read.answers.map(({ metric, score }, index) => (
    <span key={`${metric} ${String(index)}`}>
      {index > 0 && t('facts.separator')}
      <bdi>{metricName(metric)}</bdi> <Num>{formats.count(score)}</Num>
    </span>
  ));
};

interface PreviewTableProps {
  kind: ImportKind;
  rows: readonly PreviewImport.Row[];
  timeZone: string;
}

/** How the first rows are read with the mapping as it stands. */
export const PreviewTable = ({ kind, rows, timeZone }: PreviewTableProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const dateOf = (read: PreviewImport.Row['read']) =>
    read?.status === 'ready' && read.occurredAt !== null
      ? formats.moment(read.occurredAt, timeZone)
      : '–';
  const read = rows.filter(({ read: how }) => how !== null).slice(0, SHOWN);
  if (read.length === 0) {
    return <Typography textColor="neutral600">{t(`import.nothingToRead.${kind}`)}</Typography>;
  }
  return (
    <DataTable
      caption={t('import.preview')}
      columns={[t('import.row'), t(`import.when.${kind}`), t(`import.what.${kind}`)]}
      rows={read.map(({ row, read: how }) => ({
        key: String(row),
        cells: [
          <Num key="row">{formats.count(row)}</Num>,
          <bdi key="date">{dateOf(how)}</bdi>,
          how && <Answers key="answers" read={how} />,
        ],
      }))}
    />
  );
};
