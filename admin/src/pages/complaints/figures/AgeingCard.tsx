import { Typography } from '@strapi/design-system';

import type { AgeBucket, GetBacklogFlow } from '../../../../../shared/contracts/complaint-figures';
import type { CountedCases } from '../../../../../shared/contracts/counted-cases';
import { ChartCard } from '../../../components/ChartCard';
import { DataTable } from '../../../components/DataTable';
import { Num } from '../../../components/Num';
import { Sentence } from '../../../components/Sentence';
import { TextLink } from '../../../components/TextLink';
import { isolateLtr } from '../../../format/number';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { casePath } from '../case-path';
import { countedPath } from '../queue-path';
import type { FigurePart } from './figure-part';
import { ShareRows, type ShareRow } from './ShareRows';
import { useDurationFormat } from './useDurationFormat';

type Data = GetBacklogFlow.Response['data'];

const DAY = 86_400;

/** The open cases by their age. */
const useAgeRows = (data: Data, { handle: { state } }: FigurePart): ShareRow[] => {
  const t = useTranslate();
  const formats = useFormats();
  const { ageing, window } = data;
  const nameOf = ({ from, to }: AgeBucket): string =>
    to === null
      ? t('figures.ageing.older', { days: from / DAY })
      : t('figures.ageing.between', {
          range: isolateLtr(`${formats.count(from / DAY)}–${formats.count(to / DAY)}`),
        });
  return ageing.buckets.map((bucket) => {
    const { count, after, upTo, from } = bucket;
    const name = nameOf(bucket);
    const share = ageing.n === 0 ? 0 : count / ageing.n;
    const counted: CountedCases = {
      ...{ kpi: 'backlog', basis: 'open', from: window.from, to: window.to },
      ...(after !== null && { after }),
      ...(upTo !== null && { upTo }),
    };
    const text = t('figures.shareOf', { share: formats.share(share, 1) });
    return {
      key: String(from),
      name,
      n: count,
      share,
      text,
      cumulative: null,
      description: [name, t('cases', { n: count }), text].join(t('list.separator')),
      to: count > 0 ? countedPath(state.filters, counted) : null,
    };
  });
};

/** The cases that have waited longest. */
const Oldest = ({ data: { ageing }, timeZone }: { data: Data; timeZone: string }) => {
  const t = useTranslate();
  const formats = useFormats();
  const format = useDurationFormat('wall');
  if (ageing.oldest.length === 0) return null;
  return (
    <DataTable
      caption={t('figures.ageing.oldest')}
      columns={[t('figures.ageing.oldest'), t('figures.ageing.received'), t('figures.ageing.age')]}
      rows={ageing.oldest.map(({ reference, subject, receivedAt, age }) => ({
        key: reference,
        cells: [
          <TextLink key="case" to={casePath(reference)}>
            <span dir="ltr">{reference}</span>
            {subject !== null && (
              <>
                {' '}
                <bdi>{subject}</bdi>
              </>
            )}
          </TextLink>,
          formats.moment(receivedAt, timeZone),
          <Num key="age">{format(age)}</Num>,
        ],
      }))}
    />
  );
};

/** How old the open cases are at the end of the period. */
export const AgeingCard = ({ data, ...part }: FigurePart & { data: Data }) => {
  const t = useTranslate();
  const formats = useFormats();
  const format = useDurationFormat('wall');
  const rows = useAgeRows(data, part);
  const { ageing } = data;
  const title = t('figures.ageing.title');
  const empty = <Typography textColor="neutral600">{t('figures.ageing.empty')}</Typography>;
  return (
    <ChartCard
      title={title}
      note={t('figures.ageing.note', { date: formats.moment(ageing.asOf, part.reader.timeZone) })}
      chart={
        ageing.n === 0 ? (
          empty
        ) : (
          <>
            <ShareRows label={title} rows={rows} />
            {ageing.median !== null && ageing.p90 !== null && (
              <Sentence>
                {t('figures.ageing.quantiles', {
                  median: isolateLtr(format(ageing.median)),
                  p90: isolateLtr(format(ageing.p90)),
                })}
              </Sentence>
            )}
            <Oldest data={data} timeZone={part.reader.timeZone} />
          </>
        )
      }
      table={
        <DataTable
          caption={title}
          columns={[t('figures.ageing.age'), t('figures.n'), t('table.share')]}
          rows={rows.map(({ key, name, n, text }) => ({
            key,
            cells: [name, <Num key="n">{formats.count(n)}</Num>, text],
          }))}
        />
      }
    />
  );
};
