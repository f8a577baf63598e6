import { Checkbox, VisuallyHidden } from '@strapi/design-system';

import type { ComplaintLabels } from '../../../../shared/contracts/complaint-queue';
import type { Selection } from '../../hooks/useSelection';
import { useTranslate } from '../../hooks/useTranslate';
import { QueueLine } from './QueueLine';
import { QueueSheet } from './QueueSheet';
import type { QueueRow } from './useSteadyRows';

interface QueueTableProps {
  rows: readonly QueueRow[];
  labels: ComplaintLabels;
  /** null for those who may only read. */
  selection: Selection | null;
}

const ChooseAll = ({ selection }: { selection: Selection }) => {
  const t = useTranslate();
  const { chosen, all } = selection;
  const some = chosen.size > 0 && chosen.size < all.length;
  return (
    <th scope="col">
      <Checkbox
        aria-label={t('complaints.chooseAll')}
        checked={some ? 'indeterminate' : chosen.size > 0}
        onCheckedChange={(state) => selection.chooseAll(state === true)}
      />
    </th>
  );
};

/** One case a line; the whole line opens it, and for the keyboard its link. */
export const QueueTable = ({ rows, labels, selection }: QueueTableProps) => {
  const t = useTranslate();
  return (
    <QueueSheet>
      <table>
        <VisuallyHidden tag="caption">{t('complaints.title')}</VisuallyHidden>
        <thead>
          <tr>
            {selection && <ChooseAll selection={selection} />}
            <th scope="col">{t('complaints.column.case')}</th>
            <th scope="col" data-told>
              {t('complaints.column.state')}
            </th>
            <th scope="col" data-wide>
              {t('complaints.column.priority')}
            </th>
            <th scope="col" data-wide>
              {t('complaints.column.where')}
            </th>
            <th scope="col" data-wide>
              {t('complaints.column.holder')}
            </th>
            <th scope="col" data-told>
              {t('complaints.column.next')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <QueueLine
              key={row.complaint.reference}
              row={row}
              labels={labels}
              selection={selection}
            />
          ))}
        </tbody>
      </table>
    </QueueSheet>
  );
};
