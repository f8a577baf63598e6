import type { KpiTarget } from '../../../shared/contracts/kpi';
import type { Counted } from '../hooks/useCountWords';
import type { NumberRules } from '../hooks/useFormats';
import { TargetTag } from './TargetTag';
import { TargetValue } from './TargetText';

interface TargetCellProps {
  target: KpiTarget | null;
  rules: NumberRules & Counted;
}

/** The target of one row of a breakdown, and whether it is met; a dash where there is none. */
export const TargetCell = ({ target, rules }: TargetCellProps) =>
  target ? (
    <span>
      <TargetValue value={target.value} rules={rules} />{' '}
      <TargetTag state={target.state} rules={rules} />
    </span>
  ) : (
    <>—</>
  );
