/** The demo is plain JavaScript; see `tsconfig.json` for why this file exists. */
export {};
