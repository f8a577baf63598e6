import * as React from 'react';

import { useCorrectCxContactMutation } from '../../../../api/complaints';
import type { RequestError } from '../../../../api/request-error';
import { serverFaults } from '../../../../api/server-faults';
import { useErrorText } from '../../../../hooks/useErrorText';
import { useLanguage } from '../../../../hooks/useLanguage';
import { useRefusals } from '../../../../hooks/useRefusals';
import { useTell } from '../../../../hooks/useTell';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useCase } from '../CaseContext';
import { isChanged } from '../useAct';
import {
  contactChangesOf,
  contactDraftOf,
  contactFaultsOf,
  isNewAddress,
  sendsSecret,
  type ContactDraft,
  type ContactFaults,
} from './contact-draft';

/** The draft, what is wrong with it, and the way to the server. */
export const useContactForm = (onClose: () => void) => {
  const t = useTranslate();
  const { locale } = useLanguage();
  const { detail } = useCase();
  const errorText = useErrorText();
  const refusalsOf = useRefusals();
  const tell = useTell();
  const [correct, { isLoading }] = useCorrectCxContactMutation();
  const [opened] = React.useState(() => contactDraftOf(detail));
  const [draft, setDraft] = React.useState(opened);
  const [tried, setTried] = React.useState(false);
  const [refused, setRefused] = React.useState<ContactFaults>({});

  const own = Object.entries(contactFaultsOf(draft, detail.complainant?.customer ?? null));
  const told = Object.fromEntries(own.map(([field, key]) => [field, t(key)]));
  const faults: ContactFaults = { ...refused, ...(tried ? told : {}) };
  const changes = contactChangesOf(draft, opened);
  const edit = (change: Partial<ContactDraft>) => {
    setDraft((before) => ({ ...before, ...change }));
    // What the server said of a field holds until it is changed.
    setRefused((before) =>
      Object.fromEntries(Object.entries(before).filter(([field]) => !(field in change)))
    );
  };
  const refusedBy = (error: RequestError): ContactFaults => {
    if (isChanged(error)) return { other: t('case.correct.changed') };
    const found = serverFaults(error, draft, refusalsOf);
    return Object.keys(found).length > 0 ? found : { other: errorText(error) };
  };
  const submit = async (): Promise<void> => {
    setTried(true);
    if (own.length > 0) return;
    const correction = { ...changes, sequence: detail.sequence };
    const outcome = await correct({ reference: detail.reference, locale, correction });
    if ('error' in outcome) return setRefused(refusedBy(outcome.error as RequestError));
    tell(outcome, t(changes.newSecret ? 'case.complainant.correctedSecret' : 'case.corrected'));
    onClose();
  };
  const isEdited = Object.keys(changes).length > 0;
  const secret = isNewAddress(draft, opened) ? { sends: sendsSecret(draft, opened) } : null;
  return { draft, faults, edit, submit, isEdited, secret, isBusy: isLoading };
};

export type ContactForm = ReturnType<typeof useContactForm>;
