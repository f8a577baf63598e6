import type { ReviewImprovement } from '../../../../../shared/contracts/complaint-review';
import type { Unit } from '../../../../../shared/contracts/kpi';
import { DataTable } from '../../../components/DataTable';
import { Num } from '../../../components/Num';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { Nothing } from './ReviewSection';

type Kpi = NonNullable<NonNullable<ReviewImprovement['effect']>['kpi']>;

/** What an action did to its KPI: before and after, the change with its interval, and what weakens it. */
const KpiEffect = ({ kpi }: { kpi: Kpi }) => {
  const t = useTranslate();
  const formats = useFormats();
  const rules = { unit: kpi.unit as Unit, decimals: kpi.decimals };
  const valueOf = ({ value }: Kpi['before']) =>
    value === null ? '—' : formats.value(value, rules);
  const change = kpi.compared ?? kpi.change;
  return (
    <>
      <div>
        <bdi>{kpi.name}</bdi>{' '}
        <Num>
          {valueOf(kpi.before)} → {valueOf(kpi.after)}
        </Num>
      </div>
      {change && (
        <div>
          {t(kpi.compared ? 'review.effect.compared' : 'review.effect.change')}{' '}
          <Num>{formats.difference(change.value, rules)}</Num> (
          <Num>{formats.interval({ low: change.low, high: change.high }, rules)}</Num>)
        </div>
      )}
      {kpi.warnings.length > 0 && (
        <div>
          {kpi.warnings.map((warning) => t(`improvements.effect.warning.${warning}`)).join(' ')}
        </div>
      )}
    </>
  );
};

const Effect = ({ effect, unmeasured }: ReviewImprovement) => {
  const t = useTranslate();
  const formats = useFormats();
  if (!effect) return <>{t(`review.unmeasured.${unmeasured ?? 'not_measured'}`)}</>;
  const { kpi, recurrence } = effect;
  return (
    <>
      {kpi && <KpiEffect kpi={kpi} />}
      {recurrence && (
        <div>
          {t('review.effect.recurrence', {
            before: formats.count(recurrence.before),
            after: formats.count(recurrence.after),
            days: recurrence.days,
          })}{' '}
          {recurrence.warnings
            .map((warning) => t(`improvements.effect.recurrence.warning.${warning}`))
            .join(' ')}
        </div>
      )}
      {!kpi && !recurrence && t('review.unmeasured.not_measured')}
    </>
  );
};

interface ActionsTableProps {
  caption: string;
  actions: readonly ReviewImprovement[];
}

/** Corrective actions: how they stand, and what came of them. */
export const ActionsTable = ({ caption, actions }: ActionsTableProps) => {
  const t = useTranslate();
  const formats = useFormats();
  if (actions.length === 0) return <Nothing>{t('review.noActions')}</Nothing>;
  return (
    <DataTable
      caption={caption}
      columns={[
        t('review.action'),
        t('review.holder'),
        t('review.state'),
        t('review.start'),
        t('review.effect'),
      ]}
      rows={actions.map((action) => {
        const { key, title, state, startsOn, team } = action.improvement;
        return {
          key,
          cells: [
            <bdi key="title">{title}</bdi>,
            <bdi key="holder">{action.owner ?? team ?? '—'}</bdi>,
            t(`improvements.state.${state}`),
            startsOn ? formats.date(startsOn) : '—',
            <Effect key="effect" {...action} />,
          ],
        };
      })}
    />
  );
};
