import * as React from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';

import type { AlertWebhook, CreateWebhook } from '../../../../shared/contracts/webhook';
import { useGetCxWebhooksQuery } from '../../api/webhooks';
import { LoadError } from '../../components/LoadError';
import { Stack } from '../../components/PageGrids';
import { TableSkeleton } from '../../components/Skeleton';
import { StateCard } from '../../components/StateCard';
import { useTranslate } from '../../hooks/useTranslate';
import { SecretDialog } from './SecretDialog';
import { WebhookCard } from './WebhookCard';
import { WebhookDialog } from './WebhookDialog';

type WithSecret = CreateWebhook.Response['data'];

const NewButton = ({ onNew }: { onNew: () => void }) => {
  const t = useTranslate();
  return (
    <Button startIcon={<Plus aria-hidden />} onClick={onNew}>
      {t('webhooks.new')}
    </Button>
  );
};

const Empty = ({ onNew }: { onNew: () => void }) => {
  const t = useTranslate();
  return (
    <StateCard
      icon={<EmptyDocuments width="16rem" height="8.8rem" />}
      title={t('webhooks.empty')}
      action={<NewButton onNew={onNew} />}
    >
      <Typography textColor="neutral600">{t('webhooks.emptyHint')}</Typography>
    </StateCard>
  );
};

interface Open {
  /** null: a new one. */
  webhook: AlertWebhook | null;
}

/** Where events are posted to. */
export const WebhooksTab = () => {
  const { data, error, isFetching, refetch } = useGetCxWebhooksQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  const [open, setOpen] = React.useState<Open | null>(null);
  const [secret, setSecret] = React.useState<WithSecret | null>(null);
  if (error && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <TableSkeleton />;
  const onNew = () => setOpen({ webhook: null });
  return (
    <Box aria-busy={isFetching}>
      {data.length === 0 ? (
        <Empty onNew={onNew} />
      ) : (
        <Stack>
          <Flex justifyContent="flex-end">
            <NewButton onNew={onNew} />
          </Flex>
          {data.map((webhook) => (
            <WebhookCard
              key={webhook.id}
              webhook={webhook}
              onEdit={() => setOpen({ webhook })}
              onSecret={setSecret}
            />
          ))}
        </Stack>
      )}
      {open && (
        <WebhookDialog webhook={open.webhook} onSecret={setSecret} onClose={() => setOpen(null)} />
      )}
      {secret && <SecretDialog webhook={secret} onClose={() => setSecret(null)} />}
    </Box>
  );
};
