const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y; // eslint-disable-line no-control-regex -- JSON forbids these in strings

/** What may come next, inside the innermost object or list. */
type Expected = 'value' | 'valueOrEnd' | 'name' | 'nameOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

interface Reading {
  expected: Expected;
  /** The closing signs that are awaited, innermost last. */
  open: string[];
}

const afterValue = ({ open }: Reading): Expected => (open.length > 0 ? 'commaOrEnd' : 'nothing');

const accept = (reading: Reading, sign: string | undefined, isText: boolean): boolean => {
  const { expected, open } = reading;
  const isValuePlace = expected === 'value' || expected === 'valueOrEnd';
  if (sign === undefined) {
    if (isText && (expected === 'name' || expected === 'nameOrEnd')) reading.expected = 'colon';
    else if (isValuePlace) reading.expected = afterValue(reading);
    else return false;
    return true;
  }
  if ((sign === '{' || sign === '[') && isValuePlace) {
    open.push(sign === '{' ? '}' : ']');
    reading.expected = sign === '{' ? 'nameOrEnd' : 'valueOrEnd';
    return true;
  }
  if (sign === ':' && expected === 'colon') {
    reading.expected = 'value';
    return true;
  }
  if (sign === ',' && expected === 'commaOrEnd') {
    reading.expected = open.at(-1) === '}' ? 'name' : 'value';
    return true;
  }
  if (sign !== open.at(-1) || !/OrEnd$/.test(expected)) return false;
  open.pop();
  reading.expected = afterValue(reading);
  return true;
};

/** A place in a text, from 1. */
export interface TextPlace {
  line: number;
  column: number;
}

const placeAt = (text: string, position: number): TextPlace => {
  const lines = text.slice(0, position).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};

/**
 * Where a text stops being JSON, which engines say in their own words or not at all.
 * @example jsonFaultPlace('{"a" 1}') // { line: 1, column: 6 }
 */
export const jsonFaultPlace = (text: string): TextPlace => {
  const reading: Reading = { expected: 'value', open: [] };
  let position = 0;
  while (position < text.length) {
    TOKEN.lastIndex = position;
    const token = TOKEN.exec(text);
    const start = position + (/^[ \t\r\n]*/.exec(text.slice(position))?.[0].length ?? 0);
    if (!token || !accept(reading, token[1], token[2] !== undefined)) return placeAt(text, start);
    position = TOKEN.lastIndex;
  }
  return placeAt(text, position);
};
