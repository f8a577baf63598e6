import * as React from 'react';
import { Tabs, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';

import { findStep } from '../../../../../../shared/journey-map';
import { ADMIN_ACTIONS } from '../../../../../../shared/permissions';
import { PlainButton } from '../../../../components/PlainButton';
import { useLanguage } from '../../../../hooks/useLanguage';
import { useMay } from '../../../../hooks/useMay';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useStepName } from '../board/BoardNames';
import { openPanel } from '../state/board-keys';
import {
  focusedStage,
  focusedStep,
  followed,
  PANEL_TABS,
  type PanelTab,
} from '../state/editor-state';
import { useEditor, useEditorStore } from '../state/EditorStore';
import { ComplaintsTab } from './ComplaintsTab';
import { MeasuredTab } from './MeasuredTab';
import { StageSummary } from './StageSummary';
import { StepTab } from './StepTab';

const Side = styled.aside`
  align-self: start;
  inline-size: 312px;
  max-block-size: calc(100vh - 25rem);
  min-block-size: 32rem;
  overflow-y: auto;
  padding: ${({ theme }) => theme.spaces[4]};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
`;

const Head = styled.div`
  display: flex;
  justify-content: space-between;
  align-items: start;
  gap: ${({ theme }) => theme.spaces[2]};
  margin-block-end: ${({ theme }) => theme.spaces[3]};
`;

const Content = styled.div`
  padding-block-start: ${({ theme }) => theme.spaces[4]};
`;

const TABS: Record<PanelTab, React.FC<{ id: string }>> = {
  measured: MeasuredTab,
  step: StepTab,
  complaints: ComplaintsTab,
};

const StepTabs = ({ tab, step }: { tab: PanelTab; step: string }) => {
  const t = useTranslate();
  const store = useEditorStore();
  const { direction } = useLanguage();
  const mayComplaints = useMay(ADMIN_ACTIONS.readComplaints);
  const tabs = PANEL_TABS.filter((one) => one !== 'complaints' || mayComplaints);
  return (
    <Tabs.Root
      dir={direction}
      variant="simple"
      value={tab}
      onValueChange={(next: string) => store.act(openPanel(next as PanelTab))}
    >
      <Tabs.List aria-label={t('journey.panel.tabs')}>
        {tabs.map((one) => (
          <Tabs.Trigger key={one} value={one}>
            {t(`journey.tab.${one}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {tabs.map((one) => {
        const Tab = TABS[one];
        return (
          <Tabs.Content key={one} value={one}>
            <Content>
              <Tab key={step} id={step} />
            </Content>
          </Tabs.Content>
        );
      })}
    </Tabs.Root>
  );
};

/** Everything about the selected step, beside the board; without one, of the stage or the whole journey. */
export const StepPanel = ({ tab }: { tab: PanelTab }) => {
  const t = useTranslate();
  const store = useEditorStore();
  const nameOf = useStepName();
  const id = useEditor(focusedStep);
  const step = useEditor(({ history }) =>
    id === null ? null : (findStep(history.journey, id)?.step ?? null)
  );
  const stage = useEditor((state) => {
    const key = id === null ? focusedStage(state) : null;
    return state.history.journey.stages.find((one) => one.key === key) ?? null;
  });
  const journeyName = useEditor(({ history }) => history.journey.name);
  const close = () => store.act(openPanel(null), followed);
  const titleId = React.useId();
  return (
    <Side
      aria-labelledby={titleId}
      data-cx-screen-only
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && close()}
    >
      <Head>
        <Typography id={titleId} tag="h2" variant="delta" dir="auto" fontWeight="bold">
          {step ? nameOf(step) : (stage?.name ?? journeyName)}
        </Typography>
        <PlainButton type="button" aria-label={t('journey.panel.close')} onClick={close}>
          <Cross aria-hidden />
        </PlainButton>
      </Head>
      {step ? <StepTabs tab={tab} step={step.id} /> : <StageSummary stage={stage?.key ?? null} />}
    </Side>
  );
};
