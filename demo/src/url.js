'use strict';

const ANY_ADDRESS = new Set(['0.0.0.0', '::', '']);

const bracketed = (host) => (host.includes(':') ? `[${host}]` : host);

/** Where a person on this machine opens the demo: an "any address" host is reached as localhost. */
const urlOf = (host, port) =>
  `http://${ANY_ADDRESS.has(host) ? 'localhost' : bracketed(host)}:${port}`;

/** Origins that the demo's own pages have. */
const originsOf = (host, port) => [
  ...new Set([urlOf(host, port), `http://localhost:${port}`, `http://127.0.0.1:${port}`]),
];

module.exports = { urlOf, originsOf };
