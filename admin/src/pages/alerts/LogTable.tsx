import { Flex, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';

import type { DeliveryState, LoggedDelivery } from '../../../../shared/contracts/alert-log';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { useChangeCxDeliveryMutation } from '../../api/alerts';
import { AlignedTable } from '../../components/AlignedTable';
import { GridTable } from '../../components/GridTable';
import { SteadyButton } from '../../components/SteadyButton';
import { Tag, type Tone } from '../../components/Tag';
import { useFormats } from '../../hooks/useFormats';
import { useMay } from '../../hooks/useMay';
import { useTell } from '../../hooks/useTell';
import { useTranslate } from '../../hooks/useTranslate';

const TONES: Record<DeliveryState, Tone> = {
  due: 'info',
  failed: 'caution',
  sent: 'good',
  given_up: 'bad',
  skipped: 'neutral',
  cancelled: 'neutral',
};

const COLUMNS = ['what', 'to', 'state', 'when'] as const;

const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What went wrong, how often it was tried, and when it is tried next. */
const Outcome = ({ delivery }: { delivery: LoggedDelivery }) => {
  const t = useTranslate();
  const formats = useFormats();
  const { state, reason, attempts, error, dueAt } = delivery;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Tag $tone={TONES[state]}>{t(`log.state.${state}`)}</Tag>
      {reason && (
        <Typography variant="pi" textColor="neutral800">
          {t(`log.reason.${reason}`)}
        </Typography>
      )}
      {error && (
        <Typography variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
          <bdi>{error}</bdi>
        </Typography>
      )}
      {attempts > 0 && state !== 'sent' && (
        <Typography variant="pi" textColor="neutral600">
          {t('log.attempts', { n: attempts })}
        </Typography>
      )}
      {state === 'failed' && dueAt && (
        <Typography variant="pi" textColor="neutral600">
          {t('log.next', { when: formats.moment(dueAt, zone()) })}
        </Typography>
      )}
    </Flex>
  );
};

const MAY_RETRY: ReadonlySet<DeliveryState> = new Set(['failed', 'given_up', 'cancelled']);
const MAY_CANCEL: ReadonlySet<DeliveryState> = new Set(['due', 'failed']);

const Actions = ({ delivery: { id, state, subject } }: { delivery: LoggedDelivery }) => {
  const t = useTranslate();
  const tell = useTell();
  const [change, { isLoading }] = useChangeCxDeliveryMutation();
  const run = async (action: 'retry' | 'cancel') => {
    tell(await change({ id, action }), t(`log.done.${action}`));
  };
  return (
    <Flex gap={2} justifyContent="flex-end" wrap="wrap">
      {MAY_RETRY.has(state) && (
        <SteadyButton
          variant="tertiary"
          size="S"
          loading={isLoading}
          aria-label={t('log.retryOf', { subject })}
          onClick={() => void run('retry')}
        >
          {t('log.retry')}
        </SteadyButton>
      )}
      {MAY_CANCEL.has(state) && (
        <SteadyButton
          variant="ghost"
          size="S"
          disabled={isLoading}
          aria-label={t('log.cancelOf', { subject })}
          onClick={() => void run('cancel')}
        >
          {t('log.cancel')}
        </SteadyButton>
      )}
    </Flex>
  );
};

interface RowProps {
  delivery: LoggedDelivery;
  manages: boolean;
}

/** The table numbers its rows; without the number no arrow leads to a cell of theirs. */
const Row = ({ delivery, manages, ...place }: RowProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { subject, rule, kind, channel, recipient, createdAt, sentAt } = delivery;
  return (
    <Tr {...place}>
      <Td>
        <Typography tag="div" textColor="neutral800" fontWeight="semiBold">
          {subject}
        </Typography>
        <Typography tag="div" variant="pi" textColor="neutral600">
          {rule ? <bdi>{rule.name}</bdi> : t(`log.kind.${kind}`)}
        </Typography>
      </Td>
      <Td>
        <Typography tag="div" textColor="neutral800">
          <bdi>{recipient}</bdi>
        </Typography>
        <Typography tag="div" variant="pi" textColor="neutral600">
          {t(`log.channel.${channel}`)}
        </Typography>
      </Td>
      <Td>
        <Outcome delivery={delivery} />
      </Td>
      <Td>
        <Typography textColor="neutral800">
          {formats.moment(sentAt ?? createdAt, zone())}
        </Typography>
      </Td>
      {manages && (
        <Td>
          <Actions delivery={delivery} />
        </Td>
      )}
    </Tr>
  );
};

/** Messages, newest first. */
export const LogTable = ({ deliveries }: { deliveries: readonly LoggedDelivery[] }) => {
  const t = useTranslate();
  const manages = useMay(ADMIN_ACTIONS.manageAlerts);
  const columns = manages ? [...COLUMNS, 'actions' as const] : COLUMNS;
  return (
    <AlignedTable>
      <GridTable
        colCount={columns.length}
        rowCount={deliveries.length + 1}
        aria-label={t('alerts.tab.log')}
      >
        <Thead>
          <Tr>
            {columns.map((column) => (
              <Th key={column}>
                <Typography variant="sigma" textColor="neutral600">
                  {t(`log.column.${column}`)}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {deliveries.map((delivery) => (
            <Row key={delivery.id} delivery={delivery} manages={manages} />
          ))}
        </Tbody>
      </GridTable>
    </AlignedTable>
  );
};
