import fs from 'node:fs';
import { builtinModules } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { preProcessFile } from 'typescript';
import { packPlugin, unpack, type Packed } from './packed';

interface Manifest {
  exports: Record<string, string | Record<string, string>>;
  bin: Record<string, string>;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}

const EXPECTED = [
  /^package\.json$/,
  /^README\.md$/,
  /^LICENSE$/,
  /^strapi-server\.js$/,
  /^bin\/(strapi-cx\.js|usage\.txt)$/,
  /^docs\/mappings\/(README\.md|[\w-]+\.json)$/,
  /^docs\/journey\.schema\.json$/,
  /^dist\/(admin|server)\/[\w.-]+\.m?js$/,
  /^dist\/(admin|server)\/(src|shared)\/[\w/.-]+\.d\.ts$/,
];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cx-pack-'));
let packed: Packed;
let root: string;
let manifest: Manifest;

beforeAll(() => {
  packed = packPlugin(folder);
  root = unpack(packed);
  manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
}, 600_000);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const code = (): [file: string, text: string][] =>
  packed.files
    .filter((file) => /\.m?js$/.test(file))
    .map((file) => [file, fs.readFileSync(path.join(root, file), 'utf8')]);

/** Names of the packages that a bundle imports or requires. */
const packagesIn = (text: string): string[] =>
  preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((specifier) => !specifier.startsWith('.'))
    .map((specifier) =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/')
    );

/** The files behind one export; `source` is for workspaces and not shipped. */
const filesOf = (target: string | Record<string, string>): string[] =>
  typeof target === 'string'
    ? [target]
    : Object.entries(target).flatMap(([condition, file]) => (condition === 'source' ? [] : [file]));

describe('the tarball', () => {
  it('contains nothing but what is meant to be installed', () => {
    const strange = packed.files.filter((file) => !EXPECTED.some((allowed) => allowed.test(file)));
    expect(strange).toEqual([]);
    expect(
      packed.files.filter((file) => /\.(test|spec)\.|(^|\/)tests?\/|fixture|\.csv/.test(file))
    ).toEqual([]);
  });

  it('contains each kind of what it should', () => {
    for (const expected of EXPECTED) {
      expect(packed.files.filter((file) => expected.test(file))).not.toEqual([]);
    }
  });

  it('contains every file that its package.json promises', () => {
    const promised = [
      ...Object.values(manifest.exports).flatMap(filesOf),
      ...Object.values(manifest.bin),
    ];
    for (const file of promised) expect(packed.files).toContain(file.replace(/^\.\//, ''));
  });

  it('imports only packages that it declares', () => {
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
    const known = [...declared, ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
    const undeclared = code().flatMap(([file, text]) =>
      packagesIn(text)
        .filter((name) => !known.includes(name))
        .map((name) => `${file}: ${name}`)
    );
    expect(undeclared).toEqual([]);
    expect(packagesIn(fs.readFileSync(path.join(root, 'dist/server/index.js'), 'utf8'))).toContain(
      '@strapi/utils'
    );
  });

  it('bundles neither @strapi/utils nor React', () => {
    // Errors of a second copy would not be Strapi's, and answer 500.
    for (const [, text] of code()) {
      expect(text).not.toMatch(/class (Application|Validation)Error\b/);
      expect(text).not.toContain('react.production.min');
      expect(text).not.toMatch(/\bnode_modules\//);
    }
  });
});
