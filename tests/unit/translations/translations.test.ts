import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { BUILT_IN_LANES } from '../../../shared/contracts/journey';
import { LOCALES } from '../../../shared/locales';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { REFUSALS } from '../../../shared/refusal';
import { REASONS } from '../../../shared/rejection';
import { messageShape } from './message-shape';

const ROOT = join(__dirname, '../../..');
const HALVES = ['admin/src/translations', 'server/src/translations'] as const;

type Messages = Record<string, string>;

const read = (half: string, locale: string): Messages =>
  JSON.parse(readFileSync(join(ROOT, half, `${locale}.json`), 'utf8'));

/** The categories that CLDR gives a language, which every plural must spell out. */
const categoriesOf = (locale: string): string[] =>
  [...new Intl.PluralRules(locale).resolvedOptions().pluralCategories].sort();

/** Names of standards, codes and examples of what is typed, which are written so in every language. */
const AS_THEY_ARE = /ISO \d+( \(\d\.\d\))?|UTF-\d+|\(410\)|1\.\.5|\+966[\d ]+|0123456789/g;

/** Digits of a message's grammar: `=0`, and names of arguments. */
const GRAMMAR = /=\d+|\{\w+/g;

describe.each(HALVES)('%s', (half) => {
  const english = read(half, 'en');

  it('exists in exactly our languages', () => {
    const files = readdirSync(join(ROOT, half)).filter((name) => name.endsWith('.json'));
    expect(files.sort()).toEqual(LOCALES.map((locale) => `${locale}.json`).sort());
  });

  describe.each(LOCALES)('%s', (locale) => {
    const messages = read(half, locale);

    it('has the same keys as English, in the same order', () => {
      expect(Object.keys(messages)).toEqual(Object.keys(english));
    });

    it('has no empty message', () => {
      const empty = Object.keys(messages).filter((key) => messages[key]?.trim() === '');
      expect(empty).toEqual([]);
    });

    it.each(Object.keys(english))('%s takes the same arguments', (id) => {
      const shape = messageShape(messages[id] ?? '');
      const source = messageShape(english[id] ?? '');
      expect(shape.args).toEqual(source.args);
      expect(shape.selects).toEqual(source.selects);
    });

    it('writes numbers of its own in the digits of the language', () => {
      const mixed = Object.keys(messages).filter((key) =>
        /\d/.test((messages[key] ?? '').replace(AS_THEY_ARE, '').replace(GRAMMAR, ''))
      );
      if (locale !== 'en') expect(mixed).toEqual([]);
    });

    it('spells out every plural category of the language', () => {
      const wrong = Object.entries(messages).flatMap(([id, message]) =>
        messageShape(message)
          .plurals.filter((found) => [...found].sort().join() !== categoriesOf(locale).join())
          .map((found) => `${id}: ${found.join(' ')}`)
      );
      expect(wrong).toEqual([]);
    });
  });
});

describe('the reasons for which rows are rejected', () => {
  it.each(Object.entries(REASONS))('%s names %j', (code, named) => {
    const message = read('admin/src/translations', 'en')[`reject.${code}`] ?? '';
    const names = messageShape(message).args.map((argument) => argument.split(':')[0]);
    expect(names).toEqual([...named].sort());
  });
});

describe('the reasons for which the server refuses what forms ask for', () => {
  it.each(Object.entries(REFUSALS))('%s names %j', (code, named) => {
    const message = read('admin/src/translations', 'en')[`refusal.${code}`] ?? '';
    expect(message).not.toBe('');
    const names = messageShape(message).args.map((argument) => argument.split(':')[0]);
    expect(names).toEqual([...named].sort());
  });
});

describe('lanes of a board', () => {
  it.each(LOCALES)('are called in files of people what the board calls them in %s', (locale) => {
    const board = read('admin/src/translations', locale);
    const lanes = BUILT_IN_LANES.map((lane) => `journey.lane.${lane}`);
    const files = read('server/src/translations', locale);
    expect(lanes.map((key) => files[key])).toEqual(lanes.map((key) => board[key]));
  });
});

describe('what colleagues may do', () => {
  it.each(LOCALES)('has a name each in %s', (locale) => {
    const messages = read('admin/src/translations', locale);
    const nameless = Object.values(ADMIN_ACTIONS).filter(
      (action) => !messages[`right.${action.replace('plugin::cx.', '')}`]
    );
    expect(nameless).toEqual([]);
  });
});

describe('the KPIs that come with the plugin', () => {
  const KPIS = 'nps enps csat csat_mean ces ces_easy stars net_emotion responses'.split(' ');

  it.each(LOCALES)('have a name, a sentence and a formula in %s', (locale) => {
    const messages = read('server/src/translations', locale);
    for (const kpi of KPIS) {
      for (const part of ['name', 'description', 'formula']) {
        expect(messages[`kpi.${kpi}.${part}`]).toBeTruthy();
      }
    }
  });

  it('never carry a registered mark as their name', () => {
    for (const locale of LOCALES) {
      const messages = read('server/src/translations', locale);
      expect(messages['kpi.nps.name']).not.toMatch(/^NPS|net promoter/i);
    }
  });
});
