import * as React from 'react';

import type { CreateTarget, Target, UpdateTarget } from '../../../../shared/contracts/target';
import type { Because } from '../../../../shared/refusal';
import type { RequestError } from '../../api/request-error';
import {
  useCreateCxTargetMutation,
  useDeleteCxTargetMutation,
  useUpdateCxTargetMutation,
} from '../../api/targets';
import { useErrorText } from '../../hooks/useErrorText';
import { useNotify } from '../../hooks/useNotify';
import { useTranslate } from '../../hooks/useTranslate';
import { isMessageKey, type MessageKey } from '../../translations/messages';

interface Fault {
  path?: string[];
  because?: Because;
}

/** The first thing that the server refuses. */
const refusedFault = (error: RequestError): Fault | undefined => {
  const details =
    'details' in error ? (error.details as { errors?: Fault[] } | undefined) : undefined;
  return details?.errors?.[0];
};

/** Only those who are bound to locations are refused what they may manage at all. */
const FORBIDDEN = 403;

/** What is wrong, and with which field; null: with none that we know. */
export interface Refusal {
  field: string | null;
  message: string;
}

type Outcome = { data: unknown } | { error: RequestError };

/** Makes, changes and deletes targets, and says how it went. */
export const useTargetChanges = () => {
  const t = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const [create, { isLoading: isCreating }] = useCreateCxTargetMutation();
  const [update, { isLoading: isUpdating }] = useUpdateCxTargetMutation();
  const [remove, { isLoading: isDeleting }] = useDeleteCxTargetMutation();

  const refusalOf = React.useCallback(
    (error: RequestError): Refusal => {
      if ('status' in error && error.status === FORBIDDEN) {
        return { field: null, message: t('targets.form.scopeOwn') };
      }
      const { path: [field] = [], because } = refusedFault(error) ?? {};
      const key = `targets.fault.${field}`;
      return field !== undefined && !because && isMessageKey(key)
        ? { field, message: t(key) }
        : { field: null, message: errorText(error) };
    },
    [t, errorText]
  );

  /** null where it went well. */
  const settle = (outcome: Outcome, done: MessageKey): Refusal | null => {
    if ('error' in outcome) return refusalOf(outcome.error);
    notify({ type: 'success', message: t(done) });
    return null;
  };
  /** For what has no form to say it in. */
  const tell = (refusal: Refusal | null): boolean => {
    if (refusal) notify({ type: 'danger', message: refusal.message });
    return refusal === null;
  };

  return {
    isBusy: isCreating || isUpdating || isDeleting,
    create: async (input: CreateTarget.Request) =>
      settle((await create(input)) as Outcome, 'targets.saved'),
    change: async ({ id }: Target, changes: UpdateTarget.Request) =>
      settle((await update({ id, changes })) as Outcome, 'targets.saved'),
    archive: async ({ id }: Target, archived: boolean) =>
      tell(
        settle(
          (await update({ id, changes: { archived } })) as Outcome,
          archived ? 'targets.archived' : 'targets.restored'
        )
      ),
    remove: async ({ id }: Target) =>
      tell(settle((await remove(id)) as Outcome, 'targets.deleted')),
  };
};
