import type { AlertDeliveries } from './alert-types';
import { deliveryLog, DELIVERY_SELECTION, toDelivery, type DeliveryRow } from './alert-log';
import { select, type Database } from './database';
import { createOutbox } from './outbox';
import { runInContext } from './transaction';

/** The outbox: who is told of which event. */
export const createAlertDeliveries = (database: Database): AlertDeliveries => {
  const outbox = createOutbox(database, 'cx_alert_deliveries');
  return {
    ...outbox,
    ...deliveryLog(database),
    async claim(token, milliseconds) {
      const id = await outbox.claim(token, milliseconds);
      if (id === null) return null;
      const [row] = await runInContext(database, (runner) =>
        select<DeliveryRow>(database, runner, `${DELIVERY_SELECTION(database)} WHERE d.id = ?`, [
          id,
        ])
      );
      return row ? toDelivery(row) : null;
    },
  };
};
