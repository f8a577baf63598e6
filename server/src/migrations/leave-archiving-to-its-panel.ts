import { ARCHIVABLE_KINDS } from '../../../shared/contracts/reference-usage';
import { UID } from '../constants';
import { ARCHIVED_FIELD } from '../content-types/content-manager-config';
import type { Database } from '../store/database';
import type { Transaction } from '../store/types';

const OLD_DESCRIPTION = 'Takes no new feedback; its numbers stay';

/** What the Content Manager keeps of the form of a type. */
interface Configuration {
  metadatas?: { archived?: { edit?: { editable?: boolean; description?: string } } };
}

/**
 * What the Content Manager has stored of a form stands before what a newer version of the type says, so the
 * field stays one to type into where the plugin was installed before. Words of an editor's own stay.
 */
export const leaveArchivingToItsPanel = async (
  _trx: Transaction,
  { strapi }: Database
): Promise<void> => {
  // It joins the transaction by itself.
  const store = strapi.store({ type: 'plugin', name: 'content_manager' });
  for (const kind of ARCHIVABLE_KINDS) {
    const key = `configuration_content_types::${UID[kind]}`;
    const stored = (await store.get({ key })) as Configuration | null;
    const edit = stored?.metadatas?.archived?.edit;
    if (!edit) continue;
    edit.editable = false;
    if (edit.description === OLD_DESCRIPTION) edit.description = ARCHIVED_FIELD.description;
    await store.set({ key, value: stored });
  }
};
