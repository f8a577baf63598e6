import type { GetDurationCurves } from '../../../../../shared/contracts/complaint-figures';
import { DataTable } from '../../../components/DataTable';
import { Num } from '../../../components/Num';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import type { NamedCurve } from './useCurves';
import { useDurationFormat } from './useDurationFormat';

interface CurveTableProps {
  caption: string;
  data: GetDurationCurves.Response['data'];
  curves: readonly NamedCurve[];
}

/** Share that lasted longer and number at risk, at each time of the axis. */
export const CurveTable = ({ caption, data, curves }: CurveTableProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const format = useDurationFormat(data.clock);
  const shareAt = ({ curve: { steps, lastTime } }: NamedCurve, time: number): string => {
    if (lastTime === null || time > lastTime) return '—';
    const step = steps.filter((one) => one.time <= time).at(-1);
    return step ? formats.share(step.survival, 1) : '—';
  };
  return (
    <DataTable
      caption={caption}
      columns={[
        t('figures.after'),
        ...curves.flatMap(({ name }) => [
          t('figures.stillOpen', { name }),
          t('figures.atRiskOf', { name }),
        ]),
      ]}
      rows={data.ticks.map((time, index) => ({
        key: String(time),
        cells: [
          <Num key="time">{format(time)}</Num>,
          ...curves.flatMap((one) => [
            <Num key={`${one.key} share`}>{shareAt(one, time)}</Num>,
            <Num key={`${one.key} risk`}>{formats.count(one.atRisk[index] ?? 0)}</Num>,
          ]),
        ],
      }))}
    />
  );
};
