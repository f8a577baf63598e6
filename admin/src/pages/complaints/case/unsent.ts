import * as React from 'react';

import type { ComplaintAttachment } from '../../../../../shared/contracts/complaint-filing';
import { useMyId } from '../parts/useMyId';
import { useCase } from './CaseContext';
import { useUploads } from './useUploads';

/** What somebody began to write at a case. */
interface Unsent {
  text: string;
  files: ComplaintAttachment[];
}

const NOTHING: Unsent = { text: '', files: [] };

/** As long as the admin is open: who looks at another case and comes back goes on writing. Never stored, for it names people. */
const kept = new Map<string, Unsent>();

const isNothing = ({ text, files }: Unsent): boolean => text.trim() === '' && files.length === 0;

/**
 * A text and its files that are not sent yet, kept for the one who writes them until they are.
 * @param kind apart from others of the same case
 */
export const useUnsent = (kind: string) => {
  const me = useMyId();
  const { reference } = useCase().detail;
  const name = me === null ? null : `${me} ${reference} ${kind}`;
  const [begun] = React.useState(() => (name === null ? NOTHING : (kept.get(name) ?? NOTHING)));
  const [text, set] = React.useState(begun.text);
  const { clear: clearFiles, ...uploads } = useUploads(begun.files);
  const { files } = uploads;
  const empty = isNothing({ text, files });
  React.useEffect(() => {
    if (name === null) return;
    if (isNothing({ text, files })) kept.delete(name);
    else kept.set(name, { text, files });
  }, [name, text, files]);
  const clear = () => {
    // Here and not by the effect alone: what was sent is sent, though its page was left meanwhile.
    if (name !== null) kept.delete(name);
    set('');
    clearFiles();
  };
  return { text, set, uploads, empty, clear };
};
