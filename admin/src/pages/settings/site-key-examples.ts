const ANSWERS = [{ metric: 'nps', score: 9 }];

/** A command that sends one answer. */
export const curlExample = (url: string, siteKey: string): string =>
  `curl -X POST '${url}' \\
  -H 'Content-Type: application/json' \\
  -d '${JSON.stringify({ siteKey, answers: ANSWERS })}'`;

/** The same from a page of the site. */
export const pageExample = (url: string, siteKey: string): string =>
  `await fetch('${url}', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({
    siteKey: '${siteKey}',
    language: document.documentElement.lang,
    answers: ${JSON.stringify(ANSWERS)},
  }),
});`;
