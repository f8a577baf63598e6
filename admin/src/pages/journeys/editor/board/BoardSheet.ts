import { styled } from 'styled-components';

import { HEAD_WIDTH } from './zoom';

/**
 * Scrolls both ways under heads that stay. What is scrolled to is not hidden beneath them. A swipe beyond the end
 * asks for nothing else, such as the browser's page before; not every browser heeds that.
 */
export const Scroller = styled.div`
  position: relative;
  overflow: auto;
  overscroll-behavior-inline: contain;
  min-inline-size: 0;
  max-block-size: calc(100vh - 25rem);
  min-block-size: 32rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  scroll-padding-inline-start: ${HEAD_WIDTH}px;
  scroll-padding-block-start: 12rem;

  @media print {
    overflow: visible;
    max-block-size: none;
    box-shadow: none;
  }
`;

export const Plane = styled.div`
  position: relative;
  inline-size: max-content;
  min-inline-size: 100%;
`;

/**
 * All rows of the board. Hundreds of cells take their style from here rather than each from a component of
 * its own; each is a world of its own to the browser's layout.
 */
export const Sheet = styled.div`
  position: relative;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  line-height: 1.4;

  [role='row'] {
    display: grid;
    grid-template-columns: ${HEAD_WIDTH}px repeat(var(--cx-columns), var(--cx-width)) auto;
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral200};
  }

  [data-row='stages'],
  [data-row='steps'] {
    position: sticky;
    z-index: 3;
    background: ${({ theme }) => theme.colors.neutral0};
  }

  [data-row='stages'] {
    inset-block-start: 0;
    block-size: 4rem;
    background: ${({ theme }) => theme.colors.neutral100};
  }

  [data-row='steps'] {
    inset-block-start: 4rem;
  }

  [role='rowheader'] {
    position: sticky;
    inset-inline-start: 0;
    z-index: 2;
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
    border-inline-end: 1px solid ${({ theme }) => theme.colors.neutral200};
    background: ${({ theme }) => theme.colors.neutral0};
    overflow-wrap: anywhere;
  }

  [data-row='stages'] [role='rowheader'] {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  [role='gridcell'],
  [role='columnheader'] {
    position: relative;
    min-inline-size: 0;
    padding: ${({ theme }) => theme.spaces[2]};
    border-inline-end: 1px solid ${({ theme }) => theme.colors.neutral150};
    overflow-wrap: anywhere;
    contain: layout style;
  }

  [role='gridcell'] {
    min-block-size: 3.6rem;
  }

  [data-at='stage'] {
    border-inline-end: 2px solid ${({ theme }) => theme.colors.neutral0};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
    overflow: clip;
  }

  [data-at='step'] {
    cursor: grab;
  }

  [data-at='step'][aria-selected='true'],
  [data-at='stage'][aria-selected='true'] {
    background: ${({ theme }) => theme.colors.primary100};
  }

  [data-at='cell'][aria-selected='true'] {
    background: ${({ theme }) => theme.colors.primary200};
  }

  [data-at]:focus {
    outline: 0;
  }

  [data-at]:focus-visible,
  [data-at][data-current] {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  [data-carried] {
    opacity: 0.45;
  }

  &[data-tight] [data-at='step'],
  &[data-tight] [role='gridcell']:not([data-cx-screen-only]) {
    writing-mode: vertical-lr;
    min-inline-size: 3.6rem;
    max-inline-size: 12rem;
    min-block-size: 0;
    padding: 0;
    overflow: clip;
  }

  [data-collapsed] {
    min-block-size: 0;
    padding-block: 0;
    color: ${({ theme }) => theme.colors.neutral600};
    text-align: center;
    align-content: center;
  }

  @media print {
    [data-row='stages'],
    [data-row='steps'],
    [role='rowheader'] {
      position: static;
    }

    [role='row'] {
      break-inside: avoid;
    }
  }
`;
