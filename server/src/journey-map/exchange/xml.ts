import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
import { refusedAt, type Result } from '../../../../shared/fault';
import { because } from '../../../../shared/refusal';

/** An element, as the parser and the builder know it when order matters. */
export interface XmlNode {
  [name: string]: XmlNode[] | string | Record<string, string> | undefined;
}

const ATTRIBUTES = ':@';
const TEXT = '#text';

/** An element with attributes and either children or text. */
export const element = (
  name: string,
  content: readonly XmlNode[] | string,
  attributes: Readonly<Record<string, string>> = {}
): XmlNode => ({
  [name]: typeof content === 'string' ? [{ [TEXT]: content }] : [...content],
  ...(Object.keys(attributes).length > 0 && {
    [ATTRIBUTES]: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [`@_${key}`, value])
    ),
  }),
});

export const writeXml = (root: XmlNode): string => {
  const builder = new XMLBuilder({
    preserveOrder: true,
    ignoreAttributes: false,
    format: true,
    indentBy: '  ',
    suppressEmptyNode: true,
  });
  return `<?xml version="1.0" encoding="UTF-8"?>${builder.build([root])}\n`;
};

export const nameOf = (node: XmlNode): string =>
  Object.keys(node).find((name) => name !== ATTRIBUTES) ?? '';

export const childrenOf = (node: XmlNode | undefined): XmlNode[] => {
  const content = node?.[nameOf(node)];
  return Array.isArray(content) ? content : [];
};

/** The first child of a name. */
export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  childrenOf(node).find((child) => nameOf(child) === name);

export const attributeOf = (node: XmlNode | undefined, name: string): string => {
  const attributes = node?.[ATTRIBUTES];
  if (typeof attributes !== 'object' || Array.isArray(attributes)) return '';
  return attributes[`@_${name}`]?.trim() ?? '';
};

/** The text in an element, without space around it. */
export const textOf = (node: XmlNode | undefined): string =>
  childrenOf(node)
    .map((child) => child[TEXT])
    .filter((text) => typeof text === 'string')
    .join('')
    .trim();

/** The text of the first child of a name. */
export const childText = (node: XmlNode | undefined, name: string): string =>
  textOf(childOf(node, name));

/**
 * The elements of an XML text in order. Document types are refused: what they could do (entities without
 * end, other files) no journey needs.
 */
export const readXml = (text: string): Result<{ nodes: XmlNode[] }> => {
  const doctype = /<!DOCTYPE/i.exec(text);
  if (doctype) {
    const line = text.slice(0, doctype.index).split('\n').length;
    return refusedAt(
      [`line ${line}`],
      `line ${line}: a document type is not allowed`,
      because('mapLine', { line })
    );
  }
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    const { line, col: column, msg } = valid.err;
    const place = `line ${line}, column ${column}`;
    return refusedAt(
      [place],
      `the file is no XML: ${place}: ${msg}`,
      because('mapPlace', { line, column })
    );
  }
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
  });
  return { ok: true, nodes: parser.parse(text) as XmlNode[] };
};
