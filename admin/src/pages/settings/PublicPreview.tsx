import * as React from 'react';
import { Flex, Loader, Typography } from '@strapi/design-system';

import type { KpiAnswer, KpiDescription } from '../../../../shared/contracts/kpi';
import { isHierarchy, isKpiFilter, type KpiGrouping } from '../../../../shared/dimensions';
import { usePreviewCxKpiQuery } from '../../api/settings';
import { haveTargets } from '../../breakdown/breakdown-groups';
import { Card } from '../../components/Card';
import { DataTable } from '../../components/DataTable';
import { EstimateCells } from '../../components/EstimateCells';
import { FilterMenu } from '../../components/FilterMenu';
import { IntervalAndN } from '../../components/IntervalAndN';
import { KpiValue } from '../../components/KpiValue';
import { LoadError } from '../../components/LoadError';
import { TargetCell } from '../../components/TargetCell';
import { TargetSentence } from '../../components/TargetSentence';
import { useCountWords } from '../../hooks/useCountWords';
import { useFormats } from '../../hooks/useFormats';
import { useLanguage } from '../../hooks/useLanguage';
import { useTranslate } from '../../hooks/useTranslate';

const ALONE = 'none';
type Grouping = typeof ALONE | KpiGrouping;

/** A region's number less those of its shown locations would be the number of the hidden one; so in any tree. */
const publicGroupingsOf = ({ groupings }: KpiDescription): Grouping[] => [
  ALONE,
  ...groupings.filter((grouping) => !isHierarchy(grouping) && isKpiFilter(grouping)),
];

const Groups = ({
  answer,
  definition,
  by,
}: {
  answer: KpiAnswer;
  definition: KpiDescription;
  by: KpiGrouping;
}) => {
  const t = useTranslate();
  const words = useCountWords(definition);
  const withTargets = haveTargets(answer.groups);
  return (
    <DataTable
      caption={t('public.preview')}
      columns={[
        t(`dimension.${by}`),
        definition.name,
        t('table.interval'),
        words.heading,
        ...(withTargets ? [t('table.target')] : []),
        t('table.notes'),
      ]}
      rows={answer.groups.map((group) => ({
        key: group.key ?? '',
        cells: [
          <bdi key="label">{group.label}</bdi>,
          <EstimateCells.Value key="value" estimate={group} rules={definition} />,
          <EstimateCells.Interval key="interval" estimate={group} rules={definition} />,
          <EstimateCells.Count key="n" n={group.n} />,
          ...(withTargets
            ? [<TargetCell key="target" target={group.target} rules={definition} />]
            : []),
          <EstimateCells.Notes key="notes" flags={group.flags} input={definition.input} />,
        ],
      }))}
    />
  );
};

const Answer = ({ definition, by }: { definition: KpiDescription; by: Grouping }) => {
  const t = useTranslate();
  const formats = useFormats();
  const { locale } = useLanguage();
  const { data, error, isFetching, refetch } = usePreviewCxKpiQuery({
    kpi: definition.key,
    locale,
    ...(by === ALONE ? {} : { by }),
  });
  if (error && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <Loader small>{t('state.loading')}</Loader>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} aria-busy={isFetching}>
      <Typography variant="pi" textColor="neutral600">
        {formats.dateRange(data.window.from, data.window.to)}
      </Typography>
      <KpiValue estimate={data} rules={definition} />
      <Typography variant="pi" textColor="neutral600">
        <IntervalAndN estimate={data} rules={definition} />
      </Typography>
      {data.target && <TargetSentence target={data.target} definition={definition} />}
      <EstimateCells.Notes flags={data.flags} input={definition.input} />
      {by !== ALONE && <Groups answer={data} definition={definition} by={by} />}
    </Flex>
  );
};

/** What a stranger would see of a KPI, were it open: rounded counts, small groups hidden, targets of what is shown. */
export const PublicPreview = ({ definitions }: { definitions: readonly KpiDescription[] }) => {
  const t = useTranslate();
  const [key, setKey] = React.useState(definitions[0]?.key ?? '');
  const [chosen, setChosen] = React.useState<Grouping>(ALONE);
  const definition = definitions.find((kpi) => kpi.key === key);
  if (!definition) return null;
  const groupings = publicGroupingsOf(definition);
  const by = groupings.includes(chosen) ? chosen : ALONE;
  return (
    <Card>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="delta">
          {t('public.preview')}
        </Typography>
        <Flex gap={2} wrap="wrap">
          <FilterMenu
            name={t('public.kpi')}
            value={key}
            choices={definitions.map((kpi) => ({ value: kpi.key, label: kpi.name }))}
            onChoose={setKey}
          />
          <FilterMenu
            name={t('public.by')}
            value={by}
            choices={groupings.map((value) => ({
              value,
              label: value === ALONE ? t('public.alone') : t(`dimension.${value}`),
            }))}
            onChoose={setChosen}
          />
        </Flex>
        <Answer definition={definition} by={by} />
      </Flex>
    </Card>
  );
};
