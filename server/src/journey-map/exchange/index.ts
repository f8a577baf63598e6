export { journeyFromCjml, type CjmlFile, type ReadCjml } from './cjml-read';
export { journeyToCjml, type CjmlNames } from './cjml-write';
export { journeyFromCsv } from './csv-read';
export type { TableWords } from './csv-headings';
export type { PlainFile } from './csv-read-plain';
export { journeyToCsv } from './csv-write';
export { journeyFromJson, journeyToJson, type TouchpointNames } from './json';
export { journeyToMermaid, type MermaidNames } from './mermaid';
export type { SuggestedTouchpoint } from './suggested-touchpoint';
