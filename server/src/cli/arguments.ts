import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isLocalDate } from '../calendar';
import { DIMENSIONS, type Dimension } from '../../../shared/dimensions';
import { CliFault, reasonOf } from './fault';

export type Command =
  | {
      name: 'import';
      what: 'feedback' | 'complaints' | 'complaint-events';
      file: string;
      mapping: string;
      dryRun: boolean;
    }
  | {
      name: 'export';
      file: string | null;
      from?: string;
      to?: string;
      filters: Partial<Record<Dimension, string[]>>;
      byteOrderMark: boolean;
    }
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
  export: ['feedback'],
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

const readFilters = (given: readonly string[]): Partial<Record<Dimension, string[]>> => {
  const filters: Partial<Record<Dimension, string[]>> = {};
  for (const text of given) {
    const [name, keys] = text.split(/=(.*)/s);
    const dimension = DIMENSIONS.find((known) => known === name);
    if (!dimension || !keys) {
      throw new CliFault(
        `--filter must be DIMENSION=KEY,KEY with one of ${DIMENSIONS.join(', ')}, not "${text}"`
      );
    }
    filters[dimension] = [...(filters[dimension] ?? []), ...keys.split(',')];
  }
  return filters;
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
  const takes = name === 'import' ? 2 : name === 'export' ? 1 : 0;
  const kinds = name === 'import' ? WHAT.import : WHAT.export;
  const what = kinds.find((known) => known === rest[0]);
  if (takes > 0 && !what) {
    throw new CliFault(`${name} what? ${kinds.join(' or ')}: strapi-cx ${name} feedback …`);
  }
  if (rest.length > takes) throw new CliFault(`"${rest[takes] ?? ''}" is one argument too many`);
  if (name === 'import' && what) {
    const file = rest[1];
    if (file === undefined) throw new CliFault(`import ${what} needs a FILE`);
    if (!values.mapping) throw new CliFault(`import ${what} needs --mapping MAPPING.json`);
    const mapping = resolve(cwd, values.mapping);
    return { name, what, file: resolve(cwd, file), mapping, dryRun: values['dry-run'] ?? false };
  }
  if (name === 'export') {
    return {
      name,
      file: values.output && values.output !== '-' ? resolve(cwd, values.output) : null,
      from: readDate('from', values.from),
      to: readDate('to', values.to),
      filters: readFilters(values.filter ?? []),
      byteOrderMark: values.bom ?? false,
    };
  }
  return name === 'verify' ? { name } : { name: 'rebuild' };
};
