import * as React from 'react';
import { styled } from 'styled-components';

const Readout = styled.div`
  position: absolute;
  pointer-events: none;
  z-index: 1;
  max-inline-size: 100%;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  border-radius: ${({ theme }) => theme.borderRadius};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  white-space: nowrap;
`;

const GAP = 12;

interface TrendReadoutProps {
  x: number;
  y: number;
  width: number;
  direction: 'ltr' | 'rtl';
  children: React.ReactNode;
}

/** What a point says, beside it, on the side that has more room. Its parent runs left to right. */
export const TrendReadout = ({ x, y, width, direction, children }: TrendReadoutProps) => {
  const before = x > width / 2;
  const place = before ? { insetInlineEnd: width - x + GAP } : { insetInlineStart: x + GAP };
  return (
    <Readout
      aria-hidden
      data-cx-screen-only
      style={{ ...place, insetBlockStart: Math.max(0, y - GAP * 2) }}
    >
      <div dir={direction}>{children}</div>
    </Readout>
  );
};
