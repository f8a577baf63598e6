import { Flex, Typography } from '@strapi/design-system';

import type {
  GetComplaintCauses,
  ParetoChart,
} from '../../../../../shared/contracts/complaint-figures';
import { ChartCard } from '../../../components/ChartCard';
import { DataTable } from '../../../components/DataTable';
import { Num } from '../../../components/Num';
import { Sentence } from '../../../components/Sentence';
import { TextLink } from '../../../components/TextLink';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { countedPath, filterOfPart, queueFilters } from '../queue-path';
import { CategoriesMenu } from '../CategoriesMenu';
import type { FigurePart } from './figure-part';
import { ShareRows, type ShareRow } from './ShareRows';

interface ParetoCardProps extends FigurePart {
  data: GetComplaintCauses.Response['data'];
  by: 'cause' | 'category';
}

const useRows = (
  { bars }: ParetoChart,
  { data, by, handle: { state } }: ParetoCardProps
): ShareRow[] => {
  const t = useTranslate();
  const formats = useFormats();
  const { from, to } = data.window;
  const grouping = by === 'category' ? data.categories : by;
  const dates = { from, to };
  return bars.map(({ key, label, n, share, cumulative }) => {
    const text = t('figures.pareto.shares', {
      share: formats.share(share, 1),
      cumulative: formats.share(cumulative, 1),
    });
    return {
      key,
      name: label,
      n,
      share,
      text,
      cumulative,
      description: [label, t('cases', { n }), text].join(t('list.separator')),
      to: countedPath(
        { ...state.filters, ...queueFilters(filterOfPart(grouping, key)) },
        { kpi: 'complaint_rate', ...dates }
      ),
    };
  });
};

/** What the bars leave out. */
const LeftOut = ({ data, by, handle: { state } }: ParetoCardProps) => {
  const t = useTranslate();
  const { from, to } = data.window;
  const { rest, without } = data[by];
  const path = countedPath(
    { ...state.filters, ...queueFilters(filterOfPart(by, null)) },
    { kpi: 'complaint_rate', from, to }
  );
  return (
    <>
      {rest.keys > 0 && (
        <Sentence>{t('figures.pareto.rest', { keys: rest.keys, n: rest.n })}</Sentence>
      )}
      {without > 0 && (
        <Sentence>
          <TextLink to={path}>{t(`figures.pareto.without.${by}`, { n: without })}</TextLink>
        </Sentence>
      )}
    </>
  );
};

/** Of what there are most, and how few make up most of all. */
export const ParetoCard = (props: ParetoCardProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { data, by, handle, reader } = props;
  const chart = data[by];
  const rows = useRows(chart, props);
  const title = t(`figures.pareto.title.${by}`);
  const empty = <Typography textColor="neutral600">{t(`figures.pareto.empty.${by}`)}</Typography>;
  return (
    <ChartCard
      title={title}
      note={t('figures.pareto.note', { n: chart.total })}
      chart={
        <>
          {by === 'category' && (
            <Flex paddingBottom={3} data-cx-screen-only>
              <CategoriesMenu
                value={handle.state.categories}
                locale={reader.locale}
                onChoose={(categories) => handle.update({ categories })}
              />
            </Flex>
          )}
          {rows.length === 0 ? empty : <ShareRows label={title} rows={rows} />}
          <LeftOut {...props} />
        </>
      }
      table={
        <DataTable
          caption={title}
          columns={[
            t('filter.dimension', { dimension: by === 'category' ? data.categories : by }),
            t('figures.n'),
            t('figures.pareto.share'),
            t('figures.pareto.cumulative'),
          ]}
          rows={chart.bars.map(({ key, label, n, share, cumulative }) => ({
            key,
            cells: [
              <bdi key="name">{label}</bdi>,
              <Num key="n">{formats.count(n)}</Num>,
              <Num key="share">{formats.share(share, 1)}</Num>,
              <Num key="cumulative">{formats.share(cumulative, 1)}</Num>,
            ],
          }))}
        />
      }
    />
  );
};
