import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../../../admin/src');
const LETTER = /\p{L}/u;
/** Attributes whose text a person reads or hears. */
const SPOKEN = new Set(['aria-label', 'title', 'alt', 'placeholder', 'label', 'caption', 'legend']);

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(ROOT, name));

const parse = (file: string) =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);

const hardCodedTexts = (file: string): string[] => {
  const source = parse(file);
  const found: string[] = [];
  const report = (node: ts.Node) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${relative(ROOT, file)}:${line + 1} ${node.getText().trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && LETTER.test(node.text)) report(node);
    if (
      ts.isJsxAttribute(node) &&
      SPOKEN.has(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    ) {
      report(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

const linesMatching = (pattern: RegExp): string[] =>
  files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${relative(ROOT, file)}: ${line.trim()}`)
  );

describe('the admin half', () => {
  it('writes no text that is not translated', () => {
    expect(files.flatMap(hardCodedTexts)).toEqual([]);
  });

  it('names no colour but the design system’s', () => {
    expect(linesMatching(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i)).toEqual([]);
  });

  it('uses logical properties only, so that everything mirrors', () => {
    const physical =
      /\b(?:margin|padding|border)-(?:left|right)\b|text-align: (?:left|right)|\b(?:margin|padding)(?:Left|Right)\b|^\s*(?:left|right):|float: ['"]?(?:left|right)/;
    // Geometry of an SVG is physical by nature; its margins are numbers, not CSS.
    const css = linesMatching(physical).filter((line) => !/^charts\//.test(line));
    expect(css).toEqual([]);
  });

  it('imports nothing from the server', () => {
    expect(linesMatching(/from '.*server\//)).toEqual([]);
  });
});
