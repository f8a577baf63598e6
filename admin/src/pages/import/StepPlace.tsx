import * as React from 'react';
import { styled } from 'styled-components';

const Place = styled.div`
  border-radius: ${({ theme }) => theme.borderRadius};
  outline: none;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 4px;
  }
`;

interface StepPlaceProps {
  /** What the step is, for whoever hears the page. */
  name: string;
  /** Whether the next step takes the place of something that the reader was at. */
  follows: React.MutableRefObject<boolean>;
  children: React.ReactNode;
}

/**
 * A step of the wizard. With the step before it went what had the keyboard: it goes on here, not at the top of the
 * admin, and whoever hears the page is told what there is now.
 */
export const StepPlace = ({ name, follows, children }: StepPlaceProps) => {
  const place = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (follows.current && document.activeElement === document.body) place.current?.focus();
    follows.current = true;
  }, [follows]);
  return (
    <Place ref={place} tabIndex={-1} role="group" aria-label={name}>
      {children}
    </Place>
  );
};
