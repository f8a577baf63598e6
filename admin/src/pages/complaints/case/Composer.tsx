import * as React from 'react';
import { Flex, Textarea, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { MAX_COMPLAINT_TEXT } from '../../../../../shared/contracts/complaint-filing';
import { directionOf } from '../../../../../shared/locales';
import { Card } from '../../../components/Card';
import { SteadyButton } from '../../../components/SteadyButton';
import { useTabGuard } from '../../../components/UnsavedGuard';
import { useNameOfKey } from '../../../hooks/useGroupLabel';
import { useTranslate } from '../../../hooks/useTranslate';
import { AttachFiles } from './AttachFiles';
import { useCase } from './CaseContext';
import { withTemplate } from './reply-template';
import { TemplateSelect } from './TemplateSelect';
import { useUnsent } from './unsent';

export type Writing = 'message' | 'note';
const KINDS: readonly Writing[] = ['message', 'note'];

/** A note lies on another ground with a dashed edge: nobody shall send to a customer what is for colleagues. */
const Sheet = styled(Card)<{ $private: boolean }>`
  background: ${({ theme, $private }) => theme.colors[$private ? 'warning100' : 'neutral0']};
  border: 2px ${({ $private }) => ($private ? 'dashed' : 'solid')}
    ${({ theme, $private }) => ($private ? theme.colors.warning500 : 'transparent')};
`;

const Kinds = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.spaces[1]};

  button {
    padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[3]}`};
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    font-size: ${({ theme }) => theme.fontSizes[1]};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
    cursor: pointer;
  }
  button[aria-pressed='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
  }
  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

interface ComposerProps {
  kind: Writing;
  onKind: (kind: Writing) => void;
  /** Where the texts are typed: shortcuts lead there. */
  input: React.RefObject<HTMLTextAreaElement>;
}

/** Says that something is being written while there is something in the field. */
const useTelling = (text: string) => {
  const { writing } = useCase();
  const is = text.trim() !== '';
  React.useEffect(() => {
    writing('text', is);
    return () => writing('text', false);
  }, [is, writing]);
};

/** Kept apart while one changes between them: no text or file that was meant for colleagues goes to the customer. */
const useBegun = (kind: Writing) => {
  const begun = { message: useUnsent('message'), note: useUnsent('note') };
  useTabGuard(KINDS.some((one) => !begun[one].empty));
  return begun[kind];
};

const isSending = ({ key, ctrlKey, metaKey }: React.KeyboardEvent): boolean =>
  key === 'Enter' && (ctrlKey || metaKey);

const ComposerHead = ({
  kind,
  onKind,
  onTemplate,
}: Pick<ComposerProps, 'kind' | 'onKind'> & { onTemplate: (text: string) => void }) => {
  const t = useTranslate();
  return (
    <Flex justifyContent="space-between" gap={2} wrap="wrap" paddingBottom={2}>
      <Typography tag="h2" id="cx-case-composer" variant="delta">
        {t(`case.write.${kind}`)}
      </Typography>
      <Flex gap={2} wrap="wrap">
        <TemplateSelect uses={kind === 'note' ? ['note'] : ['reply']} onChoose={onTemplate} />
        <Kinds role="group" aria-label={t('case.write')}>
          {KINDS.map((one) => (
            <button key={one} type="button" aria-pressed={one === kind} onClick={() => onKind(one)}>
              {t(`case.write.${one}`)}
            </button>
          ))}
        </Kinds>
      </Flex>
    </Flex>
  );
};

/** A reply to the complainant, or a note that only colleagues see. */
export const Composer = ({ kind, onKind, input }: ComposerProps) => {
  const t = useTranslate();
  const nameOf = useNameOfKey();
  const { act, detail } = useCase();
  const { text, set, uploads, empty, clear } = useBegun(kind);
  const [busy, setBusy] = React.useState(false);
  useTelling(text);
  const { language } = detail;
  const send = async () => {
    if (empty || busy || uploads.busy) return;
    setBusy(true);
    const attachments = uploads.files.map(({ id }) => id);
    const files = attachments.length > 0 ? { attachments } : {};
    const done = t(kind === 'message' ? 'case.sent' : 'case.noted');
    const result = await act([{ type: kind, text: text.trim(), ...files }], done);
    setBusy(false);
    if (result === 'done') clear();
  };
  return (
    <Sheet
      $private={kind === 'note'}
      aria-labelledby="cx-case-composer"
      data-cx-screen-only
      data-cx-composer={kind}
    >
      <ComposerHead
        kind={kind}
        onKind={onKind}
        onTemplate={(chosen) => set(withTemplate(text, chosen))}
      />
      <Textarea
        ref={input}
        aria-label={t(`case.write.${kind}`)}
        dir={text === '' && kind === 'message' ? directionOf(language) : 'auto'}
        maxLength={MAX_COMPLAINT_TEXT}
        value={text}
        onChange={({ target }: React.ChangeEvent<HTMLTextAreaElement>) => set(target.value)}
        onKeyDown={(event: React.KeyboardEvent) => {
          if (isSending(event)) void send();
        }}
      />
      <Flex justifyContent="space-between" gap={3} wrap="wrap" paddingTop={2}>
        <Typography variant="pi" textColor="neutral800">
          {kind === 'note'
            ? t('case.write.noteHint')
            : t('case.write.messageHint', { language: nameOf('language', language, language) })}
        </Typography>
        <Flex gap={2} wrap="wrap">
          <AttachFiles {...uploads} />
          <SteadyButton size="S" disabled={empty} loading={busy} onClick={() => void send()}>
            {t(`case.send.${kind}`)}
          </SteadyButton>
        </Flex>
      </Flex>
    </Sheet>
  );
};
