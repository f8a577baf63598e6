import type { GeneralSettings } from '../../../../shared/contracts/settings';
import type { KpiDefinition } from '../../kpi';
import { localDateOf } from '../../calendar';
import type { OverlayQuestion } from '../../services/journey-overlay';
import { sideFault } from '../../services/journey-overlay/other-side';
import { refuseFaults } from '../../services/settings/refuse';
import type { VersionSpan } from '../../store/journey-version-types';
import { parseAgainst } from './against-query';
import { parseKpiQuery } from './kpi-query';
import { checkNames, refuse, type Query } from './parameters';

const WINDOW = ['from', 'to', 'timeZone', 'calendar', 'filters', 'persona', 'locale'];
const SHOWN = ['nameLocale', 'compare', 'against', 'version', 'kpis', 'trend', 'step'];
const MOST_KPIS = 8;

/** KPIs that `?kpis=nps,csat` names; the usual ones when none are named. */
const kpisOf = (
  kpis: unknown,
  choices: readonly KpiDefinition[],
  usual: readonly KpiDefinition[]
): readonly KpiDefinition[] => {
  if (kpis === undefined || kpis === '') return usual;
  const keys = [...new Set(String(kpis).split(','))];
  if (keys.length > MOST_KPIS) refuse('kpis', `kpis can name at most ${MOST_KPIS} KPIs`);
  return keys.map(
    (key) =>
      choices.find((kpi) => kpi.key === key) ??
      refuse('kpis', `kpis must be of: ${choices.map((kpi) => kpi.key).join(', ')}`)
  );
};

/** Which KPIs there are for maps. */
export interface KpiChoices {
  choices: readonly KpiDefinition[];
  usual: readonly KpiDefinition[];
  site: GeneralSettings;
}

/** What the list's health is about. */
export const parseHealthQuery = async (
  query: Query,
  { choices, usual, site }: KpiChoices
): Promise<Pick<OverlayQuestion, 'query' | 'kpis'>> => {
  checkNames(query, ['from', 'to', 'timeZone', 'calendar', 'locale', 'kpis', 'search']);
  const { kpis, search: _search, ...question } = query;
  return {
    query: await parseKpiQuery(question, site),
    kpis: kpisOf(kpis, choices, usual),
  };
};

/** Filters that say which step is meant: the map itself says that. */
const OF_THE_MAP = ['touchpoint', 'stage'] as const;

/** @throws ValidationError that names the parameter and what is expected */
export const parseOverlayQuery = async (
  asked: Query,
  { choices, usual, site }: KpiChoices
): Promise<OverlayQuestion> => {
  checkNames(asked, [...WINDOW, ...SHOWN]);
  const { kpis, against, trend, step, ...rest } = asked;
  const { version: _version, nameLocale: _nameLocale, persona: _persona, ...question } = rest;
  // Weeks are limited like every interval.
  const weekly = trend === undefined ? question : { ...question, interval: 'week' };
  const query = await parseKpiQuery(weekly, site);
  const foreign = OF_THE_MAP.find((name) => query.filters[name] !== undefined);
  if (foreign) refuse(['filters', foreign], `the map itself says which ${foreign} is meant`);
  if (trend !== undefined && trend !== 'week') refuse('trend', 'trend must be week');
  if (step !== undefined && trend === undefined) refuse('step', 'step goes with trend=week');
  return {
    query,
    kpis: kpisOf(kpis, choices, usual),
    trend: trend === undefined ? null : step === undefined ? 'all' : { step: String(step) },
    against: parseAgainst(against),
  };
};

const MOST_KEY = 100;

/** Key of the persona whose answers are meant. */
export const parsePersona = ({ persona }: Query): string | null => {
  if (persona === undefined) return null;
  return typeof persona === 'string' && persona !== '' && persona.length <= MOST_KEY
    ? persona
    : refuse('persona', 'persona must be the key of a persona');
};

/** @throws ValidationError where both sides have answers in common */
export const checkSides = ({ query, against }: OverlayQuestion): void => {
  const fault = against && sideFault(query, against);
  if (fault) refuseFaults([fault]);
};

/** @returns null for the draft */
export const parseVersion = ({ version }: Query): number | null => {
  if (version === undefined || version === 'draft') return null;
  const number = typeof version === 'string' && /^\d{1,9}$/.test(version) ? Number(version) : 0;
  return number > 0 ? number : refuse('version', 'version must be the number of a version');
};

/**
 * The question within the days on which a version was in force. Without dates of its own it is about the last
 * ones of them, as many as a question is usually about.
 */
export const withinVersion = (
  question: OverlayQuestion,
  asked: Query,
  { version, from, until }: VersionSpan
): OverlayQuestion => {
  const { query } = question;
  const first = localDateOf(new Date(from), query.timeZone);
  const last = localDateOf(new Date(until ?? Date.now()), query.timeZone);
  const isOpen = asked.from === undefined && asked.to === undefined;
  const to = isOpen || query.to > last ? last : query.to;
  const start = isOpen ? first : query.from < first ? first : query.from;
  if (start > to)
    refuse('from', `version ${version} was in force from ${first} to ${last}, not in this window`);
  return { ...question, query: { ...query, from: start, to } };
};
