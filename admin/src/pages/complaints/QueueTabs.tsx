import { Tabs } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { ComplaintQueue, CountComplaints } from '../../../../shared/contracts/complaint-queue';
import { oneOf } from '../../filters/period-state';
import { useLanguage } from '../../hooks/useLanguage';
import { useTranslate } from '../../hooks/useTranslate';

/** In this order; `all` shows where a link asks for it. */
const TABS = ['mine', 'unassigned', 'due_soon', 'overdue', 'waiting', 'open', 'ended'] as const;
/** The server stops counting here. */
const MOST_COUNTED = 1000;

/** On a narrow screen in several lines: none of the parts hides beyond an edge. */
const Row = styled.div`
  [role='tablist'] {
    flex-wrap: wrap;
  }

  [role='tab'] {
    white-space: nowrap;
  }
`;

interface QueueTabsProps {
  queue: ComplaintQueue;
  counts: CountComplaints.Response['data'] | undefined;
  onChoose: (queue: ComplaintQueue) => void;
  children: React.ReactNode;
}

/** The parts of the queue, each with how many lie in it. */
export const QueueTabs = ({ queue, counts, onChoose, children }: QueueTabsProps) => {
  const t = useTranslate();
  const { direction } = useLanguage();
  const tabs: readonly ComplaintQueue[] = queue === 'all' ? [...TABS, 'all'] : TABS;
  const countOf = (tab: ComplaintQueue): string => {
    const n = counts?.[tab];
    if (n === undefined) return '';
    return t(n >= MOST_COUNTED ? 'complaints.countMore' : 'complaints.count', { n });
  };
  return (
    <Tabs.Root
      dir={direction}
      value={queue}
      onValueChange={(next: string) => onChoose(oneOf(tabs, next) ?? queue)}
      variant="simple"
    >
      <Row>
        <Tabs.List aria-label={t('complaints.parts')}>
          {tabs.map((tab) => (
            <Tabs.Trigger key={tab} value={tab}>
              {t(`complaints.queue.${tab}`)} {countOf(tab)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </Row>
      {tabs.map((tab) => (
        <Tabs.Content key={tab} value={tab}>
          {tab === queue && children}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
};
