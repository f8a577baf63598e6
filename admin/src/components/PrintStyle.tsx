import { createGlobalStyle } from 'styled-components';

/** On paper only our page is left of the admin, unclipped, on A4, without the dark theme's ground. */
export const PrintStyle = createGlobalStyle`
  @media print {
    @page { size: A4; margin: 1.2cm; }

    html, body, body *:has([data-cx-page]) {
      display: block !important;
      block-size: auto !important;
      min-block-size: 0 !important;
      max-block-size: none !important;
      overflow: visible !important;
      padding: 0 !important;
      margin: 0 !important;
      background: none !important;
    }

    body *:not(:has([data-cx-page]), [data-cx-page], [data-cx-page] *) {
      display: none !important;
    }

    [data-cx-screen-only] { display: none !important; }
  }
`;
