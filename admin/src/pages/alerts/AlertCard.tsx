import * as React from 'react';
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Pencil, Trash } from '@strapi/icons';

import type { AlertRule } from '../../../../shared/contracts/alert';
import {
  useDeleteCxAlertMutation,
  useGetCxAlertRecipientsQuery,
  useTestCxAlertMutation,
  useUpdateCxAlertMutation,
} from '../../api/alerts';
import { Card } from '../../components/Card';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { OnOff } from '../../components/OnOff';
import { SteadyButton } from '../../components/SteadyButton';
import { Tag } from '../../components/Tag';
import { TextLink } from '../../components/TextLink';
import { ALERTS_PATH } from '../../constants';
import { useFormats } from '../../hooks/useFormats';
import { useTell } from '../../hooks/useTell';
import { useTranslate } from '../../hooks/useTranslate';
import { useAlertWords } from './useAlertWords';

interface AlertCardProps {
  rule: AlertRule;
  onEdit: () => void;
}

const Actions = ({ rule, onEdit }: AlertCardProps) => {
  const t = useTranslate();
  const tell = useTell();
  const [update] = useUpdateCxAlertMutation();
  const [test, { isLoading: isTesting }] = useTestCxAlertMutation();
  const [remove] = useDeleteCxAlertMutation();
  const [asks, setAsks] = React.useState(false);
  const { id, name, active } = rule;
  return (
    <Flex gap={2} wrap="wrap">
      <OnOff
        aria-label={t('alerts.switch', { name })}
        checked={active}
        onChange={async (on) => {
          tell(await update({ id, changes: { active: on } }));
        }}
      />
      <SteadyButton
        variant="tertiary"
        loading={isTesting}
        onClick={async () => {
          tell(await test(id), t('alerts.testSent'));
        }}
      >
        {t('alerts.test')}
      </SteadyButton>
      <IconButton label={t('alerts.edit', { name })} onClick={onEdit}>
        <Pencil />
      </IconButton>
      <IconButton label={t('alerts.delete', { name })} onClick={() => setAsks(true)}>
        <Trash />
      </IconButton>
      {asks && (
        <ConfirmDialog
          title={t('alerts.deleteTitle')}
          text={t('alerts.deleteText', { name })}
          confirm={t('alerts.deleteNow')}
          onConfirm={async () => {
            tell(await remove(id), t('alerts.deleted'));
            setAsks(false);
          }}
          onClose={() => setAsks(false)}
        />
      )}
    </Flex>
  );
};

const LastTold = ({ rule: { id, lastEventAt, fault } }: Pick<AlertCardProps, 'rule'>) => {
  const t = useTranslate();
  const formats = useFormats();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {lastEventAt
          ? t('alerts.lastTold', { when: formats.moment(lastEventAt, timeZone) })
          : t('alerts.neverTold')}
      </Typography>
      <TextLink to={`${ALERTS_PATH}?tab=log&rule=${id}`}>{t('alerts.toLog')}</TextLink>
      {fault && (
        <Typography tag="p" variant="pi" textColor="danger600" role="alert">
          {t('alerts.fault')} <bdi>{fault}</bdi>
        </Typography>
      )}
    </>
  );
};

/** Names of the recipients are for those who may choose them; others see how many there are. */
const Recipients = ({ rule: { recipients, mayChange } }: Pick<AlertCardProps, 'rule'>) => {
  const t = useTranslate();
  const words = useAlertWords();
  const { data } = useGetCxAlertRecipientsQuery(undefined, { skip: !mayChange });
  const names = recipients.map((one) => words.recipient(one, data));
  return (
    <Typography tag="p" variant="pi" textColor="neutral800">
      {mayChange && data
        ? t('alerts.to', { names: names.join(t('list.separator')) })
        : t('alerts.toMany', { n: recipients.length })}
    </Typography>
  );
};

/** One rule: what it watches, whom it tells, and whether it is on. */
export const AlertCard = ({ rule, onEdit }: AlertCardProps) => {
  const t = useTranslate();
  const words = useAlertWords();
  const id = React.useId();
  return (
    <Card aria-labelledby={id}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <Flex direction="column" alignItems="flex-start" gap={1} maxWidth="70rem">
          <Flex gap={2} wrap="wrap">
            <Typography id={id} tag="h2" variant="delta">
              <bdi>{rule.name}</bdi>
            </Typography>
            {!rule.active && <Tag $tone="neutral">{t('alerts.off')}</Tag>}
          </Flex>
          <Typography tag="p" textColor="neutral800">
            {t('alerts.watches', { kpi: words.kpiName(rule.kpi), scope: words.scope(rule) })}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral800">
            {words.trigger(rule)}
          </Typography>
          <Recipients rule={rule} />
          <LastTold rule={rule} />
        </Flex>
        {rule.mayChange && <Actions rule={rule} onEdit={onEdit} />}
      </Flex>
    </Card>
  );
};
