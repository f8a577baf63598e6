import * as React from 'react';
import { styled } from 'styled-components';

const Ordered = styled.bdo`
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

/**
 * Numbers, signs and intervals, isolated and ordered left to right. `bdi` alone is not enough:
 * Arabic-Indic digits are bidi class AN, so "−٢٣ … −٨" would turn round even inside an isolate.
 */
export const Num = ({ children }: { children: React.ReactNode }) => (
  <Ordered dir="ltr">{children}</Ordered>
);
