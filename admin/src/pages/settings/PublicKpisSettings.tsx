import { Checkbox, Flex, Typography } from '@strapi/design-system';

import type { KpiDescription } from '../../../../shared/contracts/kpi';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import {
  useGetCxKpisQuery,
  useGetCxOpenKpisQuery,
  useOpenCxKpisMutation,
} from '../../api/settings';
import { Card } from '../../components/Card';
import { LoadError } from '../../components/LoadError';
import { DetailGrid } from '../../components/PageGrids';
import { TableSkeleton } from '../../components/Skeleton';
import { kpiEndpoint } from '../../constants';
import { useLanguage } from '../../hooks/useLanguage';
import { useOutcome } from '../../hooks/useOutcome';
import { useTranslate } from '../../hooks/useTranslate';
import { PublicPreview } from './PublicPreview';
import { SettingsPage } from './SettingsPage';

interface OpenListProps {
  definitions: readonly KpiDescription[];
  open: readonly string[];
}

/** Which KPIs everybody may read. A click opens or closes one at once. */
const OpenList = ({ definitions, open }: OpenListProps) => {
  const t = useTranslate();
  const tell = useOutcome();
  const [save, { isLoading }] = useOpenCxKpisMutation();

  const toggle = async (key: string, on: boolean) => {
    // Another list would leave out what is being saved; a disabled one would lose the keyboard.
    if (isLoading) return;
    const result = await save(on ? [...open, key] : open.filter((other) => other !== key));
    const name = definitions.find((kpi) => kpi.key === key)?.name ?? key;
    tell(result, t(on ? 'public.opened' : 'public.closed', { name }));
  };

  return (
    <Card aria-busy={isLoading}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="delta">
          {t('public.which')}
        </Typography>
        {definitions.map(({ key, name, description }) => (
          <div key={key}>
            <Checkbox
              checked={open.includes(key)}
              onCheckedChange={(state) => toggle(key, state === true)}
            >
              {name}
            </Checkbox>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {description}
            </Typography>
            {open.includes(key) && (
              <Typography tag="p" variant="pi" textColor="neutral600" dir="ltr">
                <code>{kpiEndpoint(key)}</code>
              </Typography>
            )}
          </div>
        ))}
      </Flex>
    </Card>
  );
};

const PublicKpis = () => {
  const { locale } = useLanguage();
  const definitions = useGetCxKpisQuery({ locale });
  const open = useGetCxOpenKpisQuery();
  const failed = [definitions, open].find(({ error }) => error);
  if (failed?.error && !definitions.isFetching && !open.isFetching) {
    const retry = () => [definitions.refetch(), open.refetch()];
    return <LoadError error={failed.error} onRetry={retry} />;
  }
  if (!definitions.data || !open.data) return <TableSkeleton />;
  return (
    <DetailGrid>
      <PublicPreview definitions={definitions.data} />
      <OpenList definitions={definitions.data} open={open.data} />
    </DetailGrid>
  );
};

/** Which KPIs strangers may read, and what they would see. */
export const PublicKpisSettings = () => (
  <SettingsPage page="public" actions={[ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.openKpis]} needsAll>
    <PublicKpis />
  </SettingsPage>
);

export default PublicKpisSettings;
