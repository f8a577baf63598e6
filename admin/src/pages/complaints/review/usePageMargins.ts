import * as React from 'react';

import type { Digits } from '../../../../../shared/language';

/** How CSS calls the digits of a counter. */
const COUNTERS: Record<Digits, string> = {
  latn: 'decimal',
  arab: 'arabic-indic',
  arabext: 'persian',
};

/** A text as CSS takes it in quotes. */
const quoted = (text: string): string => `"${text.replace(/["\\\n]/g, ' ')}"`;

/**
 * What stands in the margins of every page of paper: a line at its head, and its number in the reader's digits. Where a browser knows
 * no boxes in margins, they stay empty.
 */
export const usePageMargins = (head: string, digits: Digits): void => {
  React.useEffect(() => {
    if (!('adoptedStyleSheets' in document)) return undefined;
    const counter = (name: string) => `counter(${name}, ${COUNTERS[digits]})`;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page {
      margin: 1.6cm 1.2cm;
      @top-center { content: ${quoted(head)}; font-size: 8pt; }
      @bottom-center { content: ${counter('page')} " / " ${counter('pages')}; font-size: 8pt; }
    }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [head, digits]);
};
