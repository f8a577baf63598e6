import * as React from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';

import type { ActOnComplaints, DeskCommand } from '../../../../../shared/contracts/complaint-desk';
import { useActOnCxComplaintsMutation } from '../../../api/complaints';
import { SteadyButton } from '../../../components/SteadyButton';
import type { Selection } from '../../../hooks/useSelection';
import { useTell } from '../../../hooks/useTell';
import { useTranslate } from '../../../hooks/useTranslate';
import { useMyId } from '../parts/useMyId';
import type { QueueRow } from '../useSteadyRows';
import { BULK_ACTIONS, concernedBy, type BulkAction } from './bulk-command';
import { BulkDialog } from './BulkDialog';
import { BulkResults } from './BulkResults';

type Results = ActOnComplaints.Response['data'];

/** Does the same with all chosen cases; what could not be done stays chosen. */
const useBulk = (selection: Selection) => {
  const t = useTranslate();
  const tell = useTell();
  const [act, { isLoading }] = useActOnCxComplaintsMutation();
  const [results, setResults] = React.useState<Results | null>(null);
  const references = selection.all.filter((reference) => selection.chosen.has(reference));
  const run = async (command: DeskCommand): Promise<void> => {
    const outcome = await act({ references: concernedBy(command, references), command });
    const found = tell<Results>(outcome);
    if (!found) return;
    for (const { reference, ok } of found) if (ok) selection.choose(reference, false);
    if (found.every(({ ok }) => ok)) tell(outcome, t('complaints.bulk.done', { n: found.length }));
    else setResults(found);
  };
  return { run, references, isBusy: isLoading, results, forget: () => setResults(null) };
};

interface BulkBarProps {
  /** Of the page. */
  rows: readonly QueueRow[];
  selection: Selection;
}

/** How many cases are chosen, and what can be done with them. */
export const BulkBar = ({ rows, selection }: BulkBarProps) => {
  const t = useTranslate();
  const me = useMyId();
  const [action, setAction] = React.useState<BulkAction | null>(null);
  const { run, references, isBusy, results, forget } = useBulk(selection);
  const n = references.length;
  const actions = BULK_ACTIONS.filter((one) => one !== 'merge' || n > 1);
  const close = () => setAction(null);
  return (
    <Box aria-live="polite" data-cx-screen-only>
      {n > 0 && (
        <Flex gap={3} wrap="wrap" paddingBottom={3}>
          <Typography fontWeight="bold">{t('complaints.chosen', { n })}</Typography>
          {me !== null && (
            <SteadyButton
              size="S"
              variant="secondary"
              loading={isBusy && action === null}
              onClick={() => void run({ type: 'facts', facts: { assignee: me } })}
            >
              {t('keys.assign')}
            </SteadyButton>
          )}
          {actions.map((one) => (
            <Button key={one} size="S" variant="tertiary" onClick={() => setAction(one)}>
              {t(`complaints.bulk.${one}`)}
            </Button>
          ))}
          <Button variant="ghost" size="S" onClick={() => selection.chooseAll(false)}>
            {t('curation.none')}
          </Button>
        </Flex>
      )}
      {action && n > 0 && (
        <BulkDialog
          key={action}
          action={action}
          complaints={rows
            .map(({ complaint }) => complaint)
            .filter(({ reference }) => selection.chosen.has(reference))}
          isBusy={isBusy}
          onConfirm={(command) => void run(command).then(close)}
          onClose={close}
        />
      )}
      {results && <BulkResults results={results} onClose={forget} />}
    </Box>
  );
};
