import * as React from 'react';
import { Box, Button, VisuallyHidden } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useLocation } from 'react-router-dom';

import type { ListComplaints } from '../../../../shared/contracts/complaint-queue';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { Paging } from '../../components/Paging';
import { useMay } from '../../hooks/useMay';
import { useSelection, type Selection } from '../../hooks/useSelection';
import { useTranslate } from '../../hooks/useTranslate';
import { useShortcuts } from '../../shortcuts/useShortcuts';
import { BulkBar } from './bulk/BulkBar';
import { QueueTrailContext } from './queue-trail';
import { QueueTable } from './QueueTable';
import { useAssignToMe } from './useAssignToMe';
import type { ComplaintsStateHandle } from './useComplaintsState';
import { useLineFocus, type LineFocus } from './useLineFocus';
import { useSteadyRows, type QueueRow } from './useSteadyRows';

interface QueueListProps {
  page: ListComplaints.Response;
  /** By this browser's clock, in milliseconds: when the page was read. */
  asOf: number;
  /** What was asked for. */
  choice: string;
  isFetching: boolean;
  handle: ComplaintsStateHandle;
  shortcutsOn: boolean;
}

/** Whether the reader is at work in the list: with the keyboard or the mouse. */
const useAtWork = () => {
  const [focused, setFocused] = React.useState(false);
  const [hovered, setHovered] = React.useState(false);
  const bind = {
    onFocus: () => setFocused(true),
    onBlur: ({ currentTarget, relatedTarget }: React.FocusEvent) =>
      setFocused(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)),
    onMouseEnter: () => setHovered(true),
    onMouseLeave: () => setHovered(false),
  };
  return { atWork: focused || hovered, bind };
};

const useListKeys = (
  rows: readonly QueueRow[],
  lines: LineFocus,
  selection: Selection | null,
  on: boolean
) => {
  const assign = useAssignToMe();
  const toggle = () => {
    const reference = lines.current();
    if (reference !== null) selection?.choose(reference, !selection.chosen.has(reference));
  };
  const take = () => {
    const reference = lines.current();
    const row = rows.find(({ complaint }) => complaint.reference === reference);
    if (row && selection) void assign(row.complaint);
  };
  const keys = { j: () => lines.move(1), k: () => lines.move(-1), o: lines.open };
  useShortcuts({ ...keys, x: toggle, a: take }, on);
};

/** A page of the queue, kept up to date without moving under the reader's hands. */
export const QueueList = (props: QueueListProps) => {
  const { page, asOf, choice, isFetching, handle, shortcutsOn } = props;
  const t = useTranslate();
  const mayHandle = useMay(ADMIN_ACTIONS.handleComplaints);
  const [held, setHeld] = React.useState(false);
  const { rows, changed, renew } = useSteadyRows({ complaints: page.data, asOf, choice, held });
  const all = React.useMemo(() => rows.map(({ complaint }) => complaint.reference), [rows]);
  const { search } = useLocation();
  const trail = React.useMemo(() => ({ search, references: all }), [search, all]);
  const chosen = useSelection(all);
  const selection = mayHandle ? chosen : null;
  const { atWork, bind } = useAtWork();
  const isHeld = atWork || chosen.chosen.size > 0;
  React.useEffect(() => setHeld(isHeld), [isHeld]);
  const lines = useLineFocus();
  useListKeys(rows, lines, selection, shortcutsOn);

  return (
    <Box>
      <VisuallyHidden role="status">{isFetching ? t('complaints.loading') : ''}</VisuallyHidden>
      <div role="status">
        {changed && (
          <Box paddingBottom={3}>
            <Button
              size="S"
              variant="secondary"
              startIcon={<ArrowClockwise aria-hidden />}
              onClick={renew}
            >
              {t('complaints.changed')}
            </Button>
          </Box>
        )}
      </div>
      {selection && <BulkBar rows={rows} selection={selection} />}
      <div ref={lines.ref} {...bind}>
        <QueueTrailContext.Provider value={trail}>
          <QueueTable rows={rows} labels={page.meta.labels} selection={selection} />
        </QueueTrailContext.Provider>
      </div>
      <Paging
        after={handle.state.after}
        next={page.meta.next}
        onGo={(after) => handle.update({ after })}
      />
    </Box>
  );
};
