import { Typography } from '@strapi/design-system';

import type { GetReferenceUsage, ReferenceKind } from '../../../shared/contracts/reference-usage';
import { useFormats } from '../hooks/useFormats';
import { useTranslate } from '../hooks/useTranslate';
import { isolated } from '../format/isolated';

type Usage = GetReferenceUsage.Response['data'];

interface UsageListProps {
  kind: ReferenceKind;
  usage: Usage;
}

/** What refers to the entry, a line each. */
export const UsageList = ({ kind, usage }: UsageListProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { answered, answers, journeys, complaints } = usage;
  const namesOf = (list: Usage['journeys']) =>
    list.map(({ name }) => isolated(name)).join(t('list.separator'));
  const lines: string[] = [];
  if (answers && answers.n > 0) {
    const days =
      answers.first && answers.last ? formats.dateRange(answers.first, answers.last) : '—';
    lines.push(t('usage.answers', { n: answers.n, days }));
  } else if (answered) lines.push(t('usage.answered'));
  if (answers && answers.surveys.length > 0) {
    const names = namesOf(answers.surveys);
    lines.push(t('usage.surveys', { n: answers.surveys.length, names }));
  }
  if (complaints === null) lines.push(t('usage.complained'));
  else if (complaints) lines.push(t('usage.complaints', { n: complaints }));
  if (journeys.length > 0) {
    const named = { n: journeys.length, names: namesOf(journeys) };
    lines.push(t(kind === 'location' ? 'usage.drawnFor' : 'usage.journeys', named));
  }
  if (lines.length === 0) return <Typography tag="p">{t('usage.none')}</Typography>;
  return (
    <ul style={{ listStyle: 'disc', paddingInlineStart: '2rem' }}>
      {lines.map((line) => (
        <li key={line}>
          <Typography>{line}</Typography>
        </li>
      ))}
    </ul>
  );
};
