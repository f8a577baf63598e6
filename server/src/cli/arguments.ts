import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isLocalDate } from '../calendar';
import { DIMENSIONS, type Dimension } from '../../../shared/dimensions';
import {
  COMPLAINT_FILTERS,
  COMPLAINT_FILTER_WORDS,
  type ComplaintFilter,
} from '../../../shared/contracts/complaint-queue';
import { CliFault, reasonOf } from './fault';

export type Command =
  | {
      name: 'import';
      what: 'feedback' | 'complaints' | 'complaint-events';
      file: string;
      mapping: string;
      dryRun: boolean;
    }
  | ({
      name: 'export';
      file: string | null;
      from?: string;
      to?: string;
      byteOrderMark: boolean;
    } & (
      | { what: 'feedback'; filters: Partial<Record<Dimension, string[]>> }
      | { what: 'complaints'; filters: Partial<Record<ComplaintFilter, string[]>> }
    ))
  | { name: 'verify' }
  | { name: 'rebuild' };

const OPTIONS = {
  app: { type: 'string' },
  mapping: { type: 'string', short: 'm' },
  'dry-run': { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  from: { type: 'string' },
  to: { type: 'string' },
  filter: { type: 'string', multiple: true },
  bom: { type: 'boolean' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;

type OptionName = keyof typeof OPTIONS;

const OPTIONS_OF: Record<string, readonly OptionName[]> = {
  import: ['mapping', 'dry-run'],
  export: ['output', 'from', 'to', 'filter', 'bom'],
  verify: [],
  rebuild: [],
};

/** What can be imported and exported. */
const WHAT = {
  import: ['feedback', 'complaints', 'complaint-events'],
  export: ['feedback', 'complaints'],
} as const;

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new CliFault(reasonOf(error));
  }
};

const readDate = (option: string, text: string | undefined): string | undefined => {
  if (text === undefined || isLocalDate(text)) return text;
  throw new CliFault(`--${option} must be a date YYYY-MM-DD, not "${text}"`);
};

const readFilters = <Name extends string>(
  given: readonly string[],
  names: readonly Name[]
): Partial<Record<Name, string[]>> => {
  const filters = new Map<Name, string[]>();
  for (const text of given) {
    const [left, keys] = text.split(/=(.*)/s);
    const name = names.find((known) => known === left);
    if (!name || !keys) {
      throw new CliFault(
        `--filter must be DIMENSION=KEY,KEY with one of ${names.join(', ')}, not "${text}"`
      );
    }
    filters.set(name, [...(filters.get(name) ?? []), ...keys.split(',')]);
  }
  return Object.fromEntries(filters) as Partial<Record<Name, string[]>>;
};

/** Filters whose values are words of ours: a wrong one would export nothing and seem to work. */
const readComplaintFilters = (
  given: readonly string[]
): Partial<Record<ComplaintFilter, string[]>> => {
  const filters = readFilters(given, COMPLAINT_FILTERS);
  for (const name of COMPLAINT_FILTERS) {
    const words = COMPLAINT_FILTER_WORDS[name];
    const foreign = filters[name]?.find((value) => words && !words.includes(value));
    if (foreign !== undefined) {
      throw new CliFault(
        `--filter ${name} must be among ${words?.join(', ') ?? ''}, not "${foreign}"`
      );
    }
  }
  return filters;
};

type Values = ReturnType<typeof parse>['values'];

const atMost = (most: number, given: readonly string[]): void => {
  if (given.length > most) throw new CliFault(`"${given[most] ?? ''}" is one argument too many`);
};

const readWhat = <What extends string>(
  name: string,
  known: readonly What[],
  given: string | undefined
): What => {
  const what = known.find((one) => one === given);
  if (what) return what;
  throw new CliFault(`${name} what? ${known.join(' or ')}: strapi-cx ${name} feedback …`);
};

const readImport = (rest: readonly string[], values: Values, cwd: string): Command => {
  const name = 'import';
  const what = readWhat(name, WHAT.import, rest[0]);
  atMost(2, rest);
  const file = rest[1];
  if (file === undefined) throw new CliFault(`import ${what} needs a FILE`);
  if (!values.mapping) throw new CliFault(`import ${what} needs --mapping MAPPING.json`);
  const mapping = resolve(cwd, values.mapping);
  return { name, what, file: resolve(cwd, file), mapping, dryRun: values['dry-run'] ?? false };
};

const readExport = (rest: readonly string[], values: Values, cwd: string): Command => {
  const name = 'export';
  const what = readWhat(name, WHAT.export, rest[0]);
  atMost(1, rest);
  const common = {
    name,
    file: values.output && values.output !== '-' ? resolve(cwd, values.output) : null,
    from: readDate('from', values.from),
    to: readDate('to', values.to),
    byteOrderMark: values.bom ?? false,
  } as const;
  const given = values.filter ?? [];
  return what === 'feedback'
    ? { ...common, what, filters: readFilters(given, DIMENSIONS) }
    : { ...common, what, filters: readComplaintFilters(given) };
};

/**
 * Reads the command line.
 * @param cwd folder to which the paths refer
 * @throws CliFault saying what is wrong with it
 */
export const readArguments = (argv: readonly string[], cwd: string): Command => {
  const { values, positionals } = parse(argv);
  const [name, ...rest] = positionals;
  if (name === undefined) {
    throw new CliFault('a command is needed: import, export, verify or rebuild; see --help');
  }
  const allowed = OPTIONS_OF[name];
  if (!allowed) throw new CliFault(`there is no command "${name}"; see strapi-cx --help`);
  const foreign = Object.keys(values).find((option) => {
    return option !== 'app' && !allowed.some((known) => known === option);
  });
  if (foreign) throw new CliFault(`${name} has no option --${foreign}`);
  if (name === 'import') return readImport(rest, values, cwd);
  if (name === 'export') return readExport(rest, values, cwd);
  atMost(0, rest);
  return name === 'verify' ? { name } : { name: 'rebuild' };
};
