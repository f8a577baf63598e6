import type { Core } from '@strapi/strapi';
import type { Fault } from '../../../../shared/fault';
import { UID } from '../../constants';
import { getService } from '../get-service';
import { refuseFaults } from '../settings/refuse';
import { calendarFaults } from './calendar-faults';
import { isOwnWrite } from './own-writes';
import { policyFaults } from './policy-faults';
import { readCalendars, readPolicies, toCalendar, toPolicy, type Kept } from './rows';

type Data = Record<string, unknown>;
interface LifecycleEvent {
  model: { uid: string };
  params: { data?: unknown; where?: unknown };
}

/** How the rows of a type are read and judged. */
interface Matter<Value> {
  read(): Promise<Kept<Value>[]>;
  make(row: Data): Value;
  faults(value: Value, others: readonly Value[], before: Value | null): Promise<Fault[]>;
}

const keyKept = (before: { key: string }, key: unknown) =>
  key === undefined || key === before.key
    ? []
    : [{ path: ['key'], message: `key must stay ${before.key}: the ledger knows it by it` }];

const guardOf = <Value extends { key: string; isDefault: boolean }>(
  strapi: Core.Strapi,
  uid: string,
  { read, make, faults }: Matter<Value>
) => {
  const idsOf = async (where: unknown): Promise<Set<number>> => {
    const rows: { id: number }[] = await strapi.db
      .query(uid)
      .findMany({ where: where as object, select: ['id'] });
    return new Set(rows.map(({ id }) => Number(id)));
  };
  return {
    async create(list: readonly Data[]): Promise<void> {
      const together: Value[] = await read();
      const made = list.map(make);
      for (const one of made) {
        const others = [...together, ...made.filter((other) => other !== one)];
        refuseFaults(await faults(one, others, null));
      }
    },
    async update(where: unknown, data: Data): Promise<void> {
      const rows = await read();
      const ids = await idsOf(where);
      const after = rows.map((row) => (ids.has(row.id) ? make({ ...row, ...data }) : row));
      for (const [index, before] of rows.entries()) {
        const one = after[index];
        if (!one || !ids.has(before.id)) continue;
        refuseFaults(keyKept(before, data.key));
        const others = after.filter((other) => other !== one);
        refuseFaults(await faults(one, others, before));
      }
    },
    async remove(where: unknown): Promise<void> {
      const ids = await idsOf(where);
      const left = (await read()).filter(({ id }) => !ids.has(id));
      if (left.length === 0 || left.some(({ isDefault }) => isDefault)) return;
      refuseFaults([
        { path: ['isDefault'], message: 'the default must stay as long as there are others' },
      ]);
    },
  };
};

/**
 * Watches over policies and calendars, whoever writes them: what comes from elsewhere is held to the same
 * rules as what the page sends, and caches forget at once.
 * @returns a function that ends the watch
 */
export const watchComplaintSettings = ({ strapi }: { strapi: Core.Strapi }): (() => void) => {
  const guards = {
    [UID.slaPolicy]: guardOf(strapi, UID.slaPolicy, {
      read: () => readPolicies(strapi),
      make: toPolicy,
      faults: (one, others, before) => policyFaults(strapi, one, others, before),
    }),
    [UID.workingCalendar]: guardOf(strapi, UID.workingCalendar, {
      read: () => readCalendars(strapi),
      make: toCalendar,
      faults: (one, others, before) => calendarFaults(strapi, one, others, before),
    }),
  };
  const guardFor = ({ model }: LifecycleEvent) => guards[model.uid as keyof typeof guards];
  const listed = ({ params }: LifecycleEvent): Data[] =>
    Array.isArray(params.data) ? (params.data as Data[]) : [(params.data ?? {}) as Data];

  const create = async (event: LifecycleEvent): Promise<void> => {
    if (!isOwnWrite()) await guardFor(event).create(listed(event));
  };
  const update = async (event: LifecycleEvent): Promise<void> => {
    const { where, data } = event.params;
    if (!isOwnWrite()) await guardFor(event).update(where, (data ?? {}) as Data);
  };
  const remove = async (event: LifecycleEvent): Promise<void> => {
    if (!isOwnWrite()) await guardFor(event).remove(event.params.where);
  };
  const forget = (): void => {
    getService('slaPolicies', { strapi }).forget();
    getService('workingHours', { strapi }).forget();
  };
  const changed = async (): Promise<void> => {
    forget();
    if (!strapi.db.inTransaction()) return;
    await strapi.db.transaction(async ({ onCommit }) => onCommit(forget));
  };
  return strapi.db.lifecycles.subscribe({
    models: Object.keys(guards),
    beforeCreate: create,
    beforeCreateMany: create,
    beforeUpdate: update,
    beforeUpdateMany: update,
    beforeDelete: remove,
    beforeDeleteMany: remove,
    afterCreate: changed,
    afterCreateMany: changed,
    afterUpdate: changed,
    afterUpdateMany: changed,
    afterDelete: changed,
    afterDeleteMany: changed,
  });
};
