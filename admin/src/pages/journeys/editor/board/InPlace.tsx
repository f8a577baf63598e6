import * as React from 'react';
import { styled } from 'styled-components';

import { LIMITS, type Command } from '../../../../../../shared/journey-map';
import { useOpenWords } from './useOpenWords';

/** A field that stands where its words will. */
export const PlaceField = styled.textarea`
  display: block;
  box-sizing: border-box;
  inline-size: 100%;
  min-block-size: 3.2rem;
  padding: ${({ theme }) => theme.spaces[1]};
  border: 1px solid ${({ theme }) => theme.colors.primary600};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  field-sizing: content;
  resize: none;

  &:focus {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

interface InPlaceProps {
  label: string;
  value: string;
  maxLength?: number;
  /** What brings the words onto the map; null: nothing has to be done. */
  commandOf: (text: string) => Command | null;
  /** The writing is over, whatever came of it. */
  onEnd?: () => void;
}

/** What is typed, and the command that brings it onto the map. */
const useWords = ({
  value,
  commandOf,
  onEnd,
}: Pick<InPlaceProps, 'value' | 'commandOf' | 'onEnd'>) => {
  const [text, setText] = React.useState(value);
  const [opening] = React.useState(value);
  const command = () => {
    const words = text.trim();
    // What somebody else wrote there meanwhile stays where nothing was typed.
    return words === opening.trim() ? null : commandOf(words);
  };
  return { text, setText, ...useOpenWords(command, onEnd) };
};

/** Words written where they stand. Enter and leaving keep them, Escape does not, Shift+Enter begins a line. */
export const InPlace = ({ label, maxLength = LIMITS.text, ...what }: InPlaceProps) => {
  const { text, setText, keep, cancel } = useWords(what);
  const field = React.useRef<HTMLTextAreaElement>(null);
  React.useEffect(() => field.current?.select(), []);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyS') {
      // The page saves then, with these words.
      keep();
      return;
    }
    // Whoever writes means no other key of the board.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey)) {
      event.preventDefault();
      keep();
    }
  };
  return (
    <PlaceField
      ref={field}
      autoFocus
      rows={2}
      dir="auto"
      aria-label={label}
      maxLength={maxLength}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={keep}
    />
  );
};
