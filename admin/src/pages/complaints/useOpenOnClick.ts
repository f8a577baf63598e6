import type * as React from 'react';
import { useNavigate } from 'react-router-dom';

import { casePath } from './case-path';
import { useTrailState } from './queue-trail';

/** Mouse presses on a line or card open its case, except where they mean something else. */
export const useOpenOnClick = (reference: string): ((event: React.MouseEvent) => void) => {
  const navigate = useNavigate();
  const state = useTrailState();
  return (event) => {
    const isOwn =
      event.target instanceof Element && event.target.closest('a, button, input, label') !== null;
    if (isOwn || window.getSelection()?.type === 'Range') return;
    navigate(casePath(reference), { state });
  };
};
