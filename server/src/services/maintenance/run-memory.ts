import type { Core } from '@strapi/strapi';
import type { MaintenanceJob, MaintenanceRun } from '../../../../shared/contracts/maintenance';

const keyOf = (key: string) => ({ type: 'plugin', name: 'cx', key }) as const;
const CANCELLED = keyOf('maintenance_cancelled');

/** The last run of each job, in Strapi's own key-value store: every instance sees it, and so does the next boot. */
export const createRunMemory = ({ strapi }: { strapi: Core.Strapi }) => {
  const write = async (run: MaintenanceRun): Promise<void> => {
    await strapi.store.set({ ...keyOf(`maintenance_${run.job}`), value: run });
  };
  return {
    write,

    async read(job: MaintenanceJob): Promise<MaintenanceRun | null> {
      return ((await strapi.store.get(keyOf(`maintenance_${job}`))) as MaintenanceRun) ?? null;
    },

    async begin(run: MaintenanceRun): Promise<void> {
      await strapi.store.set({ ...CANCELLED, value: false });
      await write(run);
    },

    async cancel(): Promise<void> {
      await strapi.store.set({ ...CANCELLED, value: true });
    },

    async isCancelled(): Promise<boolean> {
      return (await strapi.store.get(CANCELLED)) === true;
    },
  };
};

export type RunMemory = ReturnType<typeof createRunMemory>;
