import * as React from 'react';
import { Button } from '@strapi/design-system';
import { Loader } from '@strapi/icons';
import { keyframes, styled } from 'styled-components';

const turn = keyframes`
  to {
    transform: rotate(360deg);
  }
`;

const Turning = styled(Loader)`
  @media (prefers-reduced-motion: no-preference) {
    animation: ${turn} 2s linear infinite;
  }
`;

type SteadyButtonProps = React.ComponentProps<typeof Button>;

/**
 * The design system's button, which keeps the keyboard. Theirs is disabled while its work is done, and often once it
 * is: what is disabled loses the focus, and the next Tab begins anywhere. This one is off as long as it has the focus,
 * but not disabled.
 */
export const SteadyButton = React.forwardRef<HTMLButtonElement, SteadyButtonProps>(
  (
    { disabled = false, loading = false, startIcon, onClick, onFocus, onBlur, ...props },
    reference
  ) => {
    const [isHeld, setHeld] = React.useState(false);
    const isOff = disabled || loading;
    return (
      <Button
        {...props}
        ref={reference}
        aria-disabled={isOff}
        disabled={isOff && !isHeld}
        startIcon={loading ? <Turning aria-hidden /> : startIcon}
        onFocus={(event) => {
          setHeld(true);
          onFocus?.(event);
        }}
        onBlur={(event) => {
          // Where only the window goes out of sight, the focus is here when it comes back.
          setHeld(document.activeElement === event.currentTarget);
          onBlur?.(event);
        }}
        onClick={(event) => {
          // Enter in a field of the form presses its button too.
          if (isOff) event.preventDefault();
          else onClick?.(event);
        }}
      />
    );
  }
);
SteadyButton.displayName = 'SteadyButton';
