import * as React from 'react';
import { styled } from 'styled-components';

import { LIMITS } from '../../../../../../shared/journey-map';

const Field = styled.textarea`
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
  onDone: (text: string) => void;
  onCancel: () => void;
}

/** Words written where they stand. Enter and leaving keep them, Escape does not, Shift+Enter begins a line. */
export const InPlace = ({
  label,
  value,
  maxLength = LIMITS.text,
  onDone,
  onCancel,
}: InPlaceProps) => {
  const [text, setText] = React.useState(value);
  const field = React.useRef<HTMLTextAreaElement>(null);
  const isOver = React.useRef(false);
  React.useEffect(() => field.current?.select(), []);
  const end = (work: () => void) => {
    if (isOver.current) return;
    isOver.current = true;
    work();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    // Whoever writes means no key of the board.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') end(onCancel);
    else if (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey)) {
      event.preventDefault();
      end(() => onDone(text.trim()));
    }
  };
  return (
    <Field
      ref={field}
      autoFocus
      rows={2}
      dir="auto"
      aria-label={label}
      maxLength={maxLength}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => end(() => onDone(text.trim()))}
    />
  );
};
