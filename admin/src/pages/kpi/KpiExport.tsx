import type { GetKpiPage } from '../../../../shared/contracts/kpi-page';
import { useGetCxKpiDimensionsQuery } from '../../api/kpi-page';
import { ExportMenu } from '../../export/ExportMenu';
import type { Reader } from '../../filters/period-state';
import { kpiCsv } from './kpi-csv';
import { dimensionsQuery, type KpiPageState } from './kpi-page-state';
import { KPI_NUMBERS_ID } from './KpiInDepth';

interface KpiExportProps {
  data: GetKpiPage.Response['data'];
  /** Whether other numbers than these are on their way. */
  isFetching: boolean;
  caption: string;
  state: KpiPageState;
  reader: Reader;
}

/** The KPI's page for others, with the breakdowns that the page asks for itself. */
export const KpiExport = ({ data, isFetching, caption, state, reader }: KpiExportProps) => {
  const { definition, answer } = data;
  const asked = { kpi: definition.key, query: dimensionsQuery(state, reader) };
  const { currentData: dimensions } = useGetCxKpiDimensionsQuery(asked);
  return (
    <ExportMenu
      title={definition.name}
      window={answer.window}
      caption={caption}
      shows={KPI_NUMBERS_ID}
      csv={dimensions && !isFetching ? () => kpiCsv(data, dimensions, state.filters) : null}
    />
  );
};
