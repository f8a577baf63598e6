import type { ControlSignal } from '../../../../shared/contracts/kpi-page';
import { Num } from '../../components/Num';
import { useFormats } from '../../hooks/useFormats';
import { useRichTranslate } from '../../hooks/useTranslate';
import { phaseOf, type ControlPart } from './control-points';

/** Several periods outside are worded apart from one. */
const wordingOf = ({ rule, periods }: ControlSignal) =>
  rule === 'outside' && periods.length > 1 ? 'outsideMany' : rule;

/** What the rule saw and what that usually means. */
export const SignalSentence = ({
  signal,
  controlChart,
  definition,
}: ControlPart & { signal: ControlSignal }) => {
  const rich = useRichTranslate();
  const formats = useFormats();
  const point = controlChart.points.find(({ period }) => period === signal.periods[0]);
  const limit = point?.limits?.[signal.side === 'above' ? 'high' : 'low'] ?? 0;
  const number = (key: string, value: number) => (
    <Num key={key}>{formats.value(value, definition)}</Num>
  );
  return (
    <>
      {rich(`signals.${wordingOf(signal)}`, {
        n: signal.periods.length,
        side: signal.side,
        value: number('value', point?.value ?? 0),
        limit: number('limit', limit),
        centre: number('centre', phaseOf(controlChart, signal)?.centre ?? 0),
      })}
    </>
  );
};
