import { Th, Typography } from '@strapi/design-system';

import type { FeedbackOrder } from '../../../../shared/contracts/feedback-list';
import { PlainButton } from '../../components/PlainButton';
import { useTranslate } from '../../hooks/useTranslate';
import type { FeedbackField } from './useFeedbackCells';

/** By which fields answers can be put in order: first what is asked for most. */
const ORDERS: Partial<Record<FeedbackField, readonly [FeedbackOrder, FeedbackOrder]>> = {
  occurredAt: ['newest', 'oldest'],
  score: ['lowest', 'highest'],
};
const RISING: readonly FeedbackOrder[] = ['oldest', 'lowest'];

interface OrderHeadingProps {
  field: FeedbackField;
  order: FeedbackOrder;
  onOrder: (order: FeedbackOrder) => void;
}

/** The heading of a column; pressed, it puts the answers in its order, and pressed again turns them round. */
export const OrderHeading = ({ field, order, onOrder, ...place }: OrderHeadingProps) => {
  const t = useTranslate();
  const name = t(`feedback.field.${field}`);
  const orders = ORDERS[field];
  const heading = (
    <Typography variant="sigma" textColor="neutral600">
      {name}
    </Typography>
  );
  // The design system calls headings cells, which can't say how they are sorted.
  if (!orders) {
    return (
      <Th {...place} role="columnheader">
        {heading}
      </Th>
    );
  }
  const [first, second] = orders;
  const rising = RISING.includes(order);
  const isBy = orders.includes(order);
  const values = { field: name, order: t(`feedback.order.${order}`) };
  return (
    <Th
      {...place}
      role="columnheader"
      aria-sort={isBy ? (rising ? 'ascending' : 'descending') : 'none'}
    >
      <PlainButton
        type="button"
        aria-label={t(isBy ? 'feedback.order.now' : 'feedback.order.by', values)}
        onClick={() => onOrder(order === first ? second : first)}
      >
        {heading} {isBy && <span aria-hidden>{rising ? '▲' : '▼'}</span>}
      </PlainButton>
    </Th>
  );
};
