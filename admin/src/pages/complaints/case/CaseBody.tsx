import * as React from 'react';

import { DetailGrid, Stack } from '../../../components/PageGrids';
import { useShortcuts } from '../../../shortcuts/useShortcuts';
import { ApprovalCard } from './ApprovalCard';
import { useCase } from './CaseContext';
import { CaseHead } from './CaseHead';
import { RootCauseCard } from './cause/RootCauseCard';
import { ClocksCard } from './ClocksCard';
import { ComplainantCard } from './ComplainantCard';
import { Composer, type Writing } from './Composer';
import { FactsCard } from './FactsCard';
import { HolderCard } from './HolderCard';
import { MailNotice } from './MailNotice';
import { RelatedCard } from './RelatedCard';
import { useActions } from './StepButtons';
import { Timeline } from './Timeline';
import { useHandOver } from './useHandOver';
import { useQueueWalk } from './useQueueWalk';

/** What keys do on a case: the same as its buttons, for those who may. */
const useKeys = (
  on: boolean,
  {
    step,
    write,
    goToSteps,
    help,
  }: {
    step: (to: string) => void;
    write: (kind: Writing) => void;
    goToSteps: () => void;
    help: () => void;
  }
) => {
  const walk = useQueueWalk();
  const { take } = useHandOver();
  const actions = useActions();
  const { may } = useCase().detail;
  const escalates = actions.some(({ to, barred }) => to === 'escalated' && barred === null);
  useShortcuts(
    {
      ...(may.handle && { s: goToSteps, r: () => write('message'), n: () => write('note') }),
      ...(take && { a: take }),
      ...(may.handle && escalates && { e: () => step('escalated') }),
      j: walk.next,
      k: walk.previous,
      u: walk.back,
      '?': help,
    },
    on
  );
};

/** The whole case: head, clocks, what happened, and beside it what is known. */
export const CaseBody = ({ keysOn, onHelp }: { keysOn: boolean; onHelp: () => void }) => {
  const { may } = useCase().detail;
  const [step, setStep] = React.useState<string | null>(null);
  const [kind, setKind] = React.useState<Writing>('message');
  const input = React.useRef<HTMLTextAreaElement>(null);
  const steps = React.useRef<HTMLDivElement>(null);
  const write = (chosen: Writing) => {
    setKind(chosen);
    input.current?.focus();
  };
  const goToSteps = () => (steps.current?.querySelector('button') ?? steps.current)?.focus();
  useKeys(keysOn, { step: setStep, write, goToSteps, help: onHelp });
  return (
    <>
      <CaseHead step={step} onStep={setStep} steps={steps} />
      <MailNotice />
      <ClocksCard />
      <DetailGrid>
        <Stack>
          <Timeline />
          {may.handle && <Composer kind={kind} onKind={setKind} input={input} />}
        </Stack>
        <Stack>
          <ApprovalCard />
          <HolderCard />
          <FactsCard />
          <RootCauseCard />
          <ComplainantCard />
          <RelatedCard />
        </Stack>
      </DetailGrid>
    </>
  );
};
