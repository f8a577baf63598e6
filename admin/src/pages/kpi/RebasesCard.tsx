import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { GetKpiPage, Rebase } from '../../../../shared/contracts/kpi-page';
import { useWithdrawCxRebaseMutation } from '../../api/kpi-page';
import { Card } from '../../components/Card';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { Sentence } from '../../components/Sentence';
import { Tag } from '../../components/Tag';
import type { Reader } from '../../filters/period-state';
import { useFormats } from '../../hooks/useFormats';
import { useOutcome } from '../../hooks/useOutcome';
import { useTranslate } from '../../hooks/useTranslate';
import { isolated } from '../../format/isolated';
import { shiftsOf } from './shifts';
import type { ControlPart } from './control-points';
import type { KpiPageState } from './kpi-page-state';
import { RebaseDialog } from './RebaseDialog';

interface RebasesCardProps
  extends ControlPart, Pick<GetKpiPage.Response['data'], 'rebases' | 'mayRebase'> {
  state: KpiPageState;
  reader: Reader;
}

const List = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;

  > li {
    padding-block: ${({ theme }) => theme.spaces[3]};
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

interface EntryProps {
  rebase: Rebase;
  timeZone: string;
  /** Absent where the reader may not. */
  onWithdraw?: () => void;
}

/** One baseline: from when, why, who, and whether it still holds. */
const Entry = ({ rebase, timeZone, onWithdraw }: EntryProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { from, reason, by, at, withdrawn } = rebase;
  const signed = (key: 'rebase.by' | 'rebase.withdrawnBy', who: string, when: string) =>
    t(key, { by: isolated(who), time: formats.moment(when, timeZone) });
  return (
    <li>
      <Flex gap={2} wrap="wrap" justifyContent="space-between">
        <Flex gap={2} wrap="wrap">
          <Typography variant="omega" fontWeight="bold">
            {t('rebase.since', { date: formats.date(from) })}
          </Typography>
          {withdrawn && <Tag $tone="neutral">{t('rebase.withdrawn')}</Tag>}
        </Flex>
        {onWithdraw && !withdrawn && (
          <Button
            size="S"
            variant="tertiary"
            data-cx-screen-only
            aria-label={t('rebase.withdrawOf', { date: formats.date(from) })}
            onClick={onWithdraw}
          >
            {t('rebase.withdraw')}
          </Button>
        )}
      </Flex>
      <Typography tag="p" variant="omega" dir="auto">
        {reason}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {signed('rebase.by', by, at)}
      </Typography>
      {withdrawn && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {signed('rebase.withdrawnBy', withdrawn.by, withdrawn.at)}
        </Typography>
      )}
    </li>
  );
};

/** Asks once more before a baseline is taken back. */
const Withdrawing = ({
  kpi,
  rebase,
  onClose,
}: {
  kpi: string;
  rebase: Rebase;
  onClose: () => void;
}) => {
  const t = useTranslate();
  const formats = useFormats();
  const tell = useOutcome();
  const [withdraw] = useWithdrawCxRebaseMutation();
  return (
    <ConfirmDialog
      title={t('rebase.withdrawOf', { date: formats.date(rebase.from) })}
      text={t('rebase.withdrawText')}
      confirm={t('rebase.withdraw')}
      onClose={onClose}
      onConfirm={async () => {
        if (tell(await withdraw({ kpi, id: rebase.id }), t('rebase.takenBack'))) onClose();
      }}
    />
  );
};

/** Baselines that were fixed anew, with their history; nothing where there are none and none can be made. */
export const RebasesCard = ({ rebases, mayRebase, state, reader, ...part }: RebasesCardProps) => {
  const t = useTranslate();
  const id = React.useId();
  const [fixing, setFixing] = React.useState(false);
  const [withdrawn, setWithdrawn] = React.useState<Rebase | null>(null);
  const { controlChart, definition } = part;
  if (rebases.length === 0 && !mayRebase) return null;
  const newest = shiftsOf(controlChart.signals)[0]?.signal.from ?? reader.today;
  return (
    <Card aria-labelledby={id}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography id={id} tag="h2" variant="omega" fontWeight="bold">
          {t('rebase.title')}
        </Typography>
        {mayRebase && (
          <Button size="S" variant="secondary" data-cx-screen-only onClick={() => setFixing(true)}>
            {t('rebase.new')}
          </Button>
        )}
      </Flex>
      {rebases.length === 0 ? (
        <Sentence>{t('rebase.none')}</Sentence>
      ) : (
        <List>
          {rebases.map((rebase) => (
            <Entry
              key={rebase.id}
              rebase={rebase}
              timeZone={reader.timeZone}
              {...(mayRebase && { onWithdraw: () => setWithdrawn(rebase) })}
            />
          ))}
        </List>
      )}
      {fixing && (
        <RebaseDialog
          kpi={definition.key}
          filters={state.filters}
          from={newest}
          today={reader.today}
          onClose={() => setFixing(false)}
        />
      )}
      {withdrawn && (
        <Withdrawing kpi={definition.key} rebase={withdrawn} onClose={() => setWithdrawn(null)} />
      )}
    </Card>
  );
};
