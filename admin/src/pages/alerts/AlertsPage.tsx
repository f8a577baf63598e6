import { Page } from '@strapi/strapi/admin';
import { Box, Tabs } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';

import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { KeptFocus } from '../../components/KeptFocus';
import { PageFrame } from '../../components/PageFrame';
import { Stack } from '../../components/PageGrids';
import { oneOf } from '../../filters/period-state';
import { useLanguage } from '../../hooks/useLanguage';
import { useMay } from '../../hooks/useMay';
import { useTranslate } from '../../hooks/useTranslate';
import { DigestCard } from './DigestCard';
import { LogTab } from './LogTab';
import { RulesTab } from './RulesTab';
import { WebhooksTab } from './WebhooksTab';

const TABS = ['rules', 'webhooks', 'log'] as const;
type Tab = (typeof TABS)[number];

const CONTENT: Record<Tab, () => React.ReactNode> = {
  rules: RulesTab,
  webhooks: WebhooksTab,
  log: LogTab,
};

/** What the URL says, so that a reload and a link lead to the same. */
const useTab = (offered: readonly Tab[]) => {
  const [params, setParams] = useSearchParams();
  const tab = oneOf(offered, params.get('tab')) ?? 'rules';
  const choose = (next: string) => setParams(next === 'rules' ? {} : { tab: next });
  return { tab, choose };
};

const AlertTabs = ({ manages }: { manages: boolean }) => {
  const t = useTranslate();
  const { direction } = useLanguage();
  const offered = TABS.filter((tab) => manages || tab !== 'webhooks');
  const { tab, choose } = useTab(offered);
  return (
    <Tabs.Root
      dir={direction}
      value={tab}
      onValueChange={choose}
      variant="simple"
      // A wide table scrolls in its own box, and does not make the page wider than the screen.
      style={{ minInlineSize: 0 }}
    >
      <Tabs.List aria-label={t('alerts.title')}>
        {offered.map((one) => (
          <Tabs.Trigger key={one} value={one}>
            {t(`alerts.tab.${one}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {offered.map((one) => {
        const Content = CONTENT[one];
        return (
          <Tabs.Content key={one} value={one}>
            <Box paddingTop={4}>{one === tab && <Content />}</Box>
          </Tabs.Content>
        );
      })}
    </Tabs.Root>
  );
};

/** What each of them opens is shown to those alone who have it. */
const ONE_OF = [ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.readAlerts, ADMIN_ACTIONS.manageAlerts].map(
  (action) => ({ action, subject: null })
);

const Alerts = () => {
  const t = useTranslate();
  const readsKpis = useMay(ADMIN_ACTIONS.readKpis);
  const reads = useMay(ADMIN_ACTIONS.readAlerts);
  const manages = useMay(ADMIN_ACTIONS.manageAlerts);
  return (
    <PageFrame title={t('alerts.title')} purpose={t('alerts.purpose')}>
      <Box paddingTop={6}>
        <KeptFocus>
          <Stack>
            {readsKpis && <DigestCard />}
            {(reads || manages) && <AlertTabs manages={manages} />}
          </Stack>
        </KeptFocus>
      </Box>
    </PageFrame>
  );
};

/** Who is told of what, and what was sent. */
export const AlertsPage = () => (
  <Page.Protect permissions={ONE_OF}>
    <Alerts />
  </Page.Protect>
);
