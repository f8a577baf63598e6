import * as React from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Counted } from '../hooks/useCountWords';
import { useTranslate } from '../hooks/useTranslate';

/** Lies above a card that is a button itself. */
const Quiet = styled(Link)`
  position: relative;
  z-index: 1;
  color: inherit;
  text-decoration: underline;
  text-decoration-color: ${({ theme }) => theme.colors.neutral400};
  text-underline-offset: 0.2em;

  &:hover {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration-color: currentcolor;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  @media print {
    text-decoration: none;
  }
`;

interface AnswersLinkProps {
  /** null: the text alone. */
  to: string | null | undefined;
  /** Given where the text is the bare number, which says little by itself. */
  n?: number;
  /** What is counted; answers when left out. */
  input?: Counted['input'];
  children: React.ReactNode;
}

/** A number of answers or cases that leads to them. */
export const AnswersLink = ({ to, n, input = 'scores', children }: AnswersLinkProps) => {
  const t = useTranslate();
  if (!to) return <>{children}</>;
  return (
    <Quiet to={to} aria-label={n === undefined ? undefined : t('answers.read', { n, input })}>
      {children}
    </Quiet>
  );
};
