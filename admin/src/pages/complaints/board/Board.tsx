import * as React from 'react';
import { Box, Typography } from '@strapi/design-system';
import { useLocation } from 'react-router-dom';

import type {
  ComplaintBoard,
  ComplaintLabels,
  ComplaintListed,
} from '../../../../../shared/contracts/complaint-queue';
import { ADMIN_ACTIONS } from '../../../../../shared/permissions';
import { TextLink } from '../../../components/TextLink';
import { COMPLAINTS_PATH } from '../../../constants';
import { useLanguage } from '../../../hooks/useLanguage';
import { useMay } from '../../../hooks/useMay';
import { useTranslate } from '../../../hooks/useTranslate';
import { useShortcuts } from '../../../shortcuts/useShortcuts';
import { useAssignToMe } from '../useAssignToMe';
import { useLineFocus, type LineFocus } from '../useLineFocus';
import { BoardCard } from './BoardCard';
import { BoardSheet, Column, ColumnHead } from './BoardSheet';
import { stepOnBoard } from './board-steps';

type BoardColumn = ComplaintBoard.Response['data'][number];

interface BoardProps {
  columns: readonly BoardColumn[];
  labels: ComplaintLabels;
  /** By this browser's clock, in milliseconds: when the board was read. */
  asOf: number;
  shortcutsOn: boolean;
}

/** The queue with the cases of one state; what else the board is narrowed to holds there as well. */
const useQueueOf = () => {
  const { search } = useLocation();
  return (state: BoardColumn['state']) => {
    const params = new URLSearchParams(search);
    params.set('state', state);
    return `${COMPLAINTS_PATH}?${params.toString()}`;
  };
};

const ColumnCards = ({ column, children }: { column: BoardColumn; children: React.ReactNode }) => {
  const t = useTranslate();
  const id = React.useId();
  const queueOf = useQueueOf();
  const more = column.count - column.complaints.length;
  return (
    <Column aria-labelledby={id}>
      <ColumnHead>
        <Typography id={id} tag="h2" variant="omega" fontWeight="bold">
          {t(`complaint.state.${column.state}`)}
        </Typography>
        <Typography variant="omega" textColor="neutral600">
          {t('complaints.cardCount', { n: column.count })}
        </Typography>
      </ColumnHead>
      <ul>{children}</ul>
      {more > 0 && (
        <Box padding={2}>
          <TextLink to={queueOf(column.state)}>{t('complaints.moreCards', { n: more })}</TextLink>
        </Box>
      )}
    </Column>
  );
};

const useBoardKeys = (complaints: readonly ComplaintListed[], lines: LineFocus, on: boolean) => {
  const mayHandle = useMay(ADMIN_ACTIONS.handleComplaints);
  const assign = useAssignToMe();
  const take = () => {
    const reference = lines.current();
    const complaint = complaints.find((one) => one.reference === reference);
    if (complaint && mayHandle) void assign(complaint);
  };
  const keys = { j: () => lines.move(1), k: () => lines.move(-1), o: lines.open, a: take };
  useShortcuts(keys, on);
};

/** The states that no case is in, in one sentence instead of as many empty columns. */
const EmptyColumns = ({ columns }: Pick<BoardProps, 'columns'>) => {
  const t = useTranslate();
  const names = columns
    .filter(({ count }) => count === 0)
    .map(({ state }) => t(`complaint.state.${state}`));
  if (names.length === 0) return null;
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {t('complaints.emptyStates', { names: names.join(t('list.separator')) })}
    </Typography>
  );
};

/** Columns of cards. Arrow keys walk over them as they lie, from right to left where the language does. */
export const Board = ({ columns, labels, asOf, shortcutsOn }: BoardProps) => {
  const t = useTranslate();
  const { direction } = useLanguage();
  const lines = useLineFocus();
  const full = columns.filter(({ count }) => count > 0);
  const all = React.useMemo(() => columns.flatMap(({ complaints }) => complaints), [columns]);
  useBoardKeys(all, lines, shortcutsOn);
  const sizes = full.map(({ complaints }) => complaints.length);
  const walk = (column: number, card: number) => (event: React.KeyboardEvent) => {
    const to = stepOnBoard(event.key, { column, card }, sizes, direction);
    const reference = to && full[to.column]?.complaints[to.card]?.reference;
    if (!reference) return;
    event.preventDefault();
    lines.go(reference);
  };
  return (
    <>
      <BoardSheet ref={lines.ref} role="region" aria-label={t('complaints.board')} tabIndex={0}>
        {full.map((column, x) => (
          <ColumnCards key={column.state} column={column}>
            {column.complaints.map((complaint, y) => (
              <BoardCard
                key={complaint.reference}
                complaint={complaint}
                labels={labels}
                asOf={asOf}
                onKeyDown={walk(x, y)}
              />
            ))}
          </ColumnCards>
        ))}
      </BoardSheet>
      <EmptyColumns columns={columns} />
    </>
  );
};
