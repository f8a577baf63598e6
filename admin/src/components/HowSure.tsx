import type { KpiAnswer, KpiDescription } from '../../../shared/contracts/kpi';
import { HowSurePopover } from './HowSurePopover';
import { HowSureText } from './HowSureText';

interface HowSureProps {
  answer: KpiAnswer;
  definition: KpiDescription;
}

/** Opens the test behind a number, in plain words. */
export const HowSure = ({ answer, definition }: HowSureProps) => (
  <HowSurePopover name={definition.name}>
    <HowSureText answer={answer} definition={definition} />
  </HowSurePopover>
);
