import type { Core } from '@strapi/strapi';
import { UID } from '../../constants';
import { checkCategories } from './categories';
import { checkData, type Data } from './checks';
import { guardDelete } from './deletion';
import { beginMap, checkMap } from './journey-maps';
import { claimKey, keepKey, KIND, type ReferenceUid } from './keys';
import { checkNewTarget, checkTargetChange, claimNewTarget } from './targets';
import { addFirstVersion, addVersionOnChange } from './survey-versions';

interface LifecycleEvent {
  model: { uid: string };
  params: { data?: unknown; where?: unknown };
}

const dataOf = (event: LifecycleEvent): Data => (event.params.data ?? {}) as Data;
const uidOf = (event: LifecycleEvent): ReferenceUid => event.model.uid as ReferenceUid;

/**
 * Watches over reference data, whoever writes it: keys are unique and never change, maps, zones,
 * questions and targets are valid, surveys get their versions, and what facts or journeys
 * refer to can't be deleted.
 * @returns a function that ends the watch
 */
export const watchReferenceData = ({ strapi }: { strapi: Core.Strapi }): (() => void) => {
  const checkPlace = async (uid: string, data: Data, where: unknown): Promise<void> => {
    if (uid === UID.complaintCategory || uid === UID.complaintCause)
      await checkCategories(strapi, uid, data, where);
  };
  const beforeCreate = async (event: LifecycleEvent) => {
    const [uid, data] = [uidOf(event), dataOf(event)];
    if (uid === UID.target) await checkNewTarget(strapi, data);
    if (uid === UID.journey) beginMap(data);
    checkData(uid, data);
    if (uid === UID.journey) await checkMap(strapi, data);
    await checkPlace(uid, data, undefined);
    await claimKey(strapi, uid, data);
    if (uid === UID.target) await claimNewTarget(strapi, data);
    if (uid === UID.survey) await addFirstVersion(strapi, data);
  };
  const beforeUpdate = async (event: LifecycleEvent) => {
    const [uid, data] = [uidOf(event), dataOf(event)];
    checkData(uid, data);
    if (uid === UID.journey) await checkMap(strapi, data, event.params.where);
    await checkPlace(uid, data, event.params.where);
    await keepKey(strapi, uid, event.params.where, data);
    if (uid === UID.target) await checkTargetChange(strapi, event.params.where, data);
    if (uid === UID.survey) await addVersionOnChange(strapi, event.params.where, data);
  };
  const beforeDelete = (event: LifecycleEvent) =>
    guardDelete(strapi, uidOf(event), event.params.where);
  const beforeCreateMany = async (event: LifecycleEvent) => {
    const list = Array.isArray(event.params.data) ? (event.params.data as Data[]) : [dataOf(event)];
    for (const data of list) await beforeCreate({ ...event, params: { data } });
  };

  return strapi.db.lifecycles.subscribe({
    models: Object.keys(KIND),
    beforeCreate,
    beforeCreateMany,
    beforeUpdate,
    beforeUpdateMany: beforeUpdate,
    beforeDelete,
    beforeDeleteMany: beforeDelete,
  });
};
