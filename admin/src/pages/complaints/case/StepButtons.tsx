import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { useCase } from './CaseContext';
import { actionsOf, ASSESSMENT_FACTS, type OfferedAction } from './step-fields';
import { StepDialog } from './StepDialog';
import { useNeedName } from './StepField';

const DAY = 86_400_000;
/** Milliseconds in which a dialog is gone. */
const AFTER_DIALOG = 300;

/** Beside the title at the far end; under it, where the screen is too narrow for both, where the text begins. */
const Steps = styled.div`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: ${({ theme }) => theme.spaces[1]};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 4px;
    border-radius: ${({ theme }) => theme.borderRadius};
  }

  @media (min-width: 1100px) {
    align-items: flex-end;
    margin-inline-start: auto;
    text-align: end;

    > div {
      justify-content: flex-end;
    }
  }
`;

/** Steps that the case has now, as this page offers them. */
export const useActions = (): OfferedAction[] => {
  const { steps, state, facts } = useCase().detail;
  return React.useMemo(() => {
    const known = ASSESSMENT_FACTS.filter((name) => facts[name] !== undefined);
    return actionsOf(steps, state, new Set<string>(known));
  }, [steps, state, facts]);
};

const Needed = ({ action }: { action: OfferedAction }) => {
  const t = useTranslate();
  const nameOf = useNeedName();
  if (action.needs.length === 0) return null;
  return (
    <Typography variant="pi" textColor="neutral600">
      {t('case.needs', {
        step: t(`case.step.${action.to}`),
        names: action.needs.map(nameOf).join(' · '),
      })}
    </Typography>
  );
};

/** Steps of the process that this reader, or this day, does not have. */
const Barred = ({ actions }: { actions: readonly OfferedAction[] }) => {
  const t = useTranslate();
  const formats = useFormats();
  const { stateSince, rules, timeZone } = useCase().detail;
  const opens = new Date(Date.parse(stateSince) + rules.noReplyDays * DAY).toISOString();
  return (
    <>
      {actions.map(({ to, barred }) => (
        <Typography key={to} variant="pi" textColor="neutral600">
          {barred === 'manager'
            ? t('case.barred.manager', { step: t(`case.step.${to}`) })
            : t('case.barred.early', {
                step: t(`case.step.${to}`),
                time: formats.moment(opens, timeZone),
              })}
        </Typography>
      ))}
    </>
  );
};

interface StepButtonsProps {
  /** Holds the buttons: shortcuts lead there. */
  group: React.RefObject<HTMLDivElement>;
  /** State whose form lies open; null: none. */
  open: string | null;
  onOpen: (to: string | null) => void;
}

/**
 * After a step its button is gone and the focus with it: the keyboard goes on among the steps that there are now, and not
 * at the top of the page.
 */
const useFocusAfter = (open: string | null, group: React.RefObject<HTMLDivElement>) => {
  const before = React.useRef(open);
  React.useEffect(() => {
    const closed = before.current !== null && open === null;
    before.current = open;
    if (!closed) return undefined;
    // Once the dialog has given the focus back, if there was anything to give it to.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) group.current?.focus();
    }, AFTER_DIALOG);
    return () => clearTimeout(timer);
  }, [open, group]);
};

/** The steps that can be taken now, the likeliest first and marked, with what it still needs. */
export const StepButtons = ({ group, open, onOpen }: StepButtonsProps) => {
  const t = useTranslate();
  const { may } = useCase().detail;
  const actions = useActions();
  const [begun, setBegun] = React.useState<OfferedAction | null>(null);
  useFocusAfter(open, group);
  const free = actions.filter(({ barred }) => barred === null);
  const current = free.find(({ to }) => to === open) ?? null;
  // What was begun stays open although the step is gone: its texts are still of use.
  React.useEffect(() => {
    if (open === null) setBegun(null);
    else if (current) setBegun(current);
  }, [open, current]);
  if (!may.handle) return null;
  const shown = current ?? (open === null ? null : begun);
  const likeliest = free.find((one) => one.likeliest);
  return (
    <Steps
      ref={group}
      tabIndex={-1}
      data-cx-screen-only
      data-cx-steps
      role="group"
      aria-label={t('case.steps')}
    >
      <Flex gap={2} wrap="wrap">
        {free.map((action) => (
          <Button
            key={action.to}
            size="S"
            variant={action === likeliest ? 'default' : 'tertiary'}
            onClick={() => onOpen(action.to)}
          >
            {t(`case.step.${action.to}`)}
          </Button>
        ))}
      </Flex>
      {likeliest && <Needed action={likeliest} />}
      <Barred actions={actions.filter(({ barred }) => barred !== null)} />
      {shown && <StepDialog action={shown} current={current} onClose={() => onOpen(null)} />}
    </Steps>
  );
};
