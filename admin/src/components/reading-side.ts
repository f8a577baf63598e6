import { css } from 'styled-components';

/**
 * For a block in the direction of its own words: it begins where the text around it begins. Chromium knows the
 * value by its prefix only, and drops the other.
 */
export const readingSide = css`
  text-align: -webkit-match-parent;
  text-align: match-parent;
`;
