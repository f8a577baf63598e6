import { simulateComplaints } from '../../../demo/simulation/complaints';
import { calendarsOf, POLICIES } from '../../../demo/simulation/complaints/desk';
import { createWorld } from '../../../demo/simulation/world';
import { businessHours } from '../../../server/src/calendar';
import {
  applyCommand,
  caseOf,
  continued,
  DEFAULT_COMPLAINT_RULES,
  DEFAULT_PRIORITY_MATRIX,
  fixTargets,
  slaPolicyFaults,
  type ComplaintCase,
  type ComplaintCommand,
} from '../../../server/src/complaint-process';
import { COMPLAINT_STATES } from '../../../shared/contracts/complaint';
import { MOST_WHYS, ROOT_CAUSE_QUESTIONS } from '../../../shared/contracts/root-cause';
import { END, responsesUntil } from './simulated-year';

const world = createWorld(END);
const complaints = simulateComplaints(world);
const [policy] = POLICIES.map((one) => ({ ...one, validFrom: null, validTo: null }));

/** The case that the process makes of a simulated life. @throws Error where it refuses */
const lived = ({ reference, commands }: (typeof complaints)[number]): ComplaintCase => {
  const settings = {
    reference,
    matrix: DEFAULT_PRIORITY_MATRIX,
    rules: {
      ...DEFAULT_COMPLAINT_RULES,
      approvalLimits: { SAR: 20_000, IRR: 32_000_000, EGP: 260_000, GBP: 4_200 },
    },
  };
  return (commands as unknown as ComplaintCommand[]).reduce((it, command) => {
    const assessed = command.type === 'step' && command.to === 'assessed';
    const sla = assessed && { sla: fixTargets(policy as never, 'normal') };
    const told = assessed ? { ...command, facts: { ...command.facts, ...sla } } : command;
    const result = applyCommand(it, told as ComplaintCommand, settings);
    if (!result.ok) throw new Error(`${reference}: ${JSON.stringify(result.refusal)}`);
    return continued(it, result.events);
  }, caseOf([]));
};

const lives = complaints.map(lived);
const factsOf = (index: number) => lives[index]?.facts ?? {};
const countOf = (fits: (index: number) => boolean) =>
  complaints.filter((_, index) => fits(index)).length;

describe('the simulated complaints', () => {
  it('are 1,500 to 3,000 a year, each a life that the process allows', () => {
    expect(complaints.length).toBeGreaterThan(1_500);
    expect(complaints.length).toBeLessThan(3_000);
    expect(new Set(complaints.map(({ reference }) => reference)).size).toBe(complaints.length);
  });

  it('are the same whenever they are made for the same last day', () => {
    expect(simulateComplaints(createWorld(END))).toEqual(complaints);
  });

  it('stand in every state that a received complaint can have, most of them closed', () => {
    const states = new Set(lives.map(({ state }) => state));
    const missing = COMPLAINT_STATES.filter((state) => state !== 'draft' && !states.has(state));
    expect(missing).toEqual([]);
    expect(countOf((i) => lives[i]?.state === 'closed')).toBeGreaterThan(complaints.length / 2);
  });

  it('tell of one location with truly more of them for each answer', () => {
    const answers = responsesUntil();
    const rateAt = (location: string) =>
      countOf((i) => factsOf(i).location === location) /
      answers.filter((answer) => answer.location === location).length;
    const others = world.locations.filter(({ key }) => key !== world.stories.worse);
    const highest = Math.max(...others.map(({ key }) => rateAt(key)));
    expect(rateAt(world.stories.worse)).toBeGreaterThan(1.5 * highest);
  });

  it('tell of one cause that fell after the improvement', () => {
    const { since } = world.improvement;
    const months = (from: string, to: string) =>
      (Date.parse(to) - Date.parse(from)) / 2_629_800_000;
    const of = (after: boolean) =>
      countOf((i) => {
        const at = String(complaints[i]?.commands[0]?.at).slice(0, 10);
        return factsOf(i).category === 'stock' && at >= since === after;
      });
    const before = of(false) / months(world.start, since);
    expect(of(true) / months(since, END)).toBeLessThan(before / 2);
  });

  it('are linked to products that their words name, and to orders that were placed before', () => {
    const linked = complaints.flatMap(({ product, commands: [received] }) => {
      const sold = world.products.find(({ sku }) => sku === product);
      return sold && received ? [{ sold, received }] : [];
    });
    expect(linked.length).toBeGreaterThan(complaints.length / 3);
    expect(new Set(linked.map(({ sold }) => sold.sku)).size).toBe(world.products.length);
    for (const { sold, received } of linked)
      expect(Object.values(sold.name)).toContain((received.facts as { product: string }).product);
    const named = linked.filter(({ sold, received }) => {
      const { locale, subject } = received.facts as { locale: string; subject: string };
      const word = sold.words[locale.slice(0, 2) as 'en' | 'ar' | 'fa'] ?? 'nothing';
      return `${subject} ${received.text}`.toLowerCase().includes(word);
    });
    expect(named.length).toBeGreaterThan(0.9 * linked.length);

    const orders = complaints.flatMap(({ purchase, commands: [received] }) =>
      purchase && received ? [{ purchase, received }] : []
    );
    expect(orders.length).toBeGreaterThan(complaints.length / 3);
    for (const { purchase, received } of orders) {
      expect(received.facts).toMatchObject({ purchase: purchase.number });
      expect(purchase.placedOn < received.at.slice(0, 10)).toBe(true);
    }
  });

  it('are repeated, reopened, escalated and written about', () => {
    expect(countOf((i) => (lives[i]?.merged.length ?? 0) > 0)).toBeGreaterThan(10);
    expect(countOf((i) => (lives[i]?.reopens ?? 0) > 0)).toBeGreaterThan(30);
    expect(countOf((i) => (lives[i]?.escalations ?? 0) > 0)).toBeGreaterThan(30);
    expect(countOf((i) => (lives[i]?.contacts ?? 0) > 1)).toBeGreaterThan(100);
    const languages = ['en', 'ar', 'fa'].map((language) =>
      countOf((i) => String(factsOf(i).locale).startsWith(language))
    );
    expect(Math.min(...languages)).toBeGreaterThan(150);
  });
});

describe('the analyses of grave complaints', () => {
  const analysed = complaints.flatMap(({ rootCause, cause }, index) =>
    rootCause ? [{ ...rootCause, cause, facts: factsOf(index) }] : []
  );

  it('answer every question and ask why several times, each once for its case', () => {
    expect(analysed.length).toBeGreaterThan(50);
    expect(new Set(analysed.map(({ key }) => key)).size).toBe(analysed.length);
    for (const { key, answers, whys, facts, cause } of analysed) {
      expect(ROOT_CAUSE_QUESTIONS.filter((question) => !answers[question])).toEqual([]);
      expect(Object.values(answers).join()).not.toMatch(/[{}]|undefined/);
      expect(whys.length).toBeGreaterThanOrEqual(3);
      expect(whys.length).toBeLessThanOrEqual(MOST_WHYS);
      expect(facts).toMatchObject({ rootCause: key, causeCode: cause });
    }
  });

  it('are written in the language of their case', () => {
    const script = {
      en: /^[^\u0600-\u06ff]+$/,
      ar: /^[^a-zیکگچپ]+$/,
      fa: /^[^a-zةىيك]+$/,
    };
    for (const { answers, whys, facts } of analysed) {
      const language = String(facts.locale).slice(0, 2) as keyof typeof script;
      for (const text of [answers.what, ...whys]) expect(text).toMatch(script[language]);
    }
  });
});

it('is written with the digits of its language alone, by complainants and by the desk', () => {
  const foreign = { en: /[٠-٩۰-۹]/, ar: /[0-9۰-۹]/, fa: /[0-9٠-٩]/ };
  const numbers = { en: 0, ar: 0, fa: 0 };
  for (const [index, { commands, rootCause }] of complaints.entries()) {
    const language = String(factsOf(index).locale).slice(0, 2) as keyof typeof foreign;
    const told = commands as unknown as { text?: string; facts?: { subject?: string } }[];
    const texts = told.flatMap(({ text, facts }) => [text ?? '', facts?.subject ?? '']);
    for (const text of [...texts, ...Object.values(rootCause?.answers ?? {})]) {
      expect(text).not.toMatch(foreign[language]);
      if (/\p{Nd}/u.test(text)) numbers[language] += 1;
    }
  }
  expect(Math.min(...Object.values(numbers))).toBeGreaterThan(50);
});

describe('what complainants say of closings', () => {
  const DAY = 86_400_000;
  const said = complaints.flatMap(({ satisfaction, commands }) => {
    const closings = commands.flatMap(({ to }, index) =>
      to === 'closed' || to === 'closed_exhausted' ? [index] : []
    );
    return satisfaction.map((answers) => {
      const past = commands.slice(0, (closings[answers.closing] ?? -1) + 1);
      const [first, last] = [past[0]?.at, past.at(-1)?.at].map((at) => Date.parse(String(at)));
      return {
        ...answers,
        open: Number(last) - Number(first),
        waited: Date.parse(answers.answeredAt) - Number(last),
        next: commands.slice(past.length).find(({ to }) => to === 'reopened')?.at,
        rejected: past.some(({ to }) => to === 'rejected'),
      };
    });
  });
  const mean = (scores: readonly (number | null)[]) => {
    const given = scores.filter((score) => score !== null);
    return given.reduce((sum, score) => sum + score, 0) / given.length;
  };
  const of = (fits: (one: (typeof said)[number]) => boolean, what: 'outcome' | 'process') =>
    mean(said.filter(fits).map((one) => one[what]));

  it('is said of a part of the closed complaints, and of nothing else', () => {
    const about = (fits: (index: number) => boolean) =>
      countOf((i) => fits(i) && complaints[i]?.satisfaction.length !== 0);
    const isClosed = (i: number) => String(lives[i]?.state).startsWith('closed');
    const closed = countOf((i) => isClosed(i) && factsOf(i).kind === 'complaint');
    expect(about(isClosed) / closed).toBeGreaterThan(0.2);
    expect(about(isClosed) / closed).toBeLessThan(0.5);
    expect(about((i) => factsOf(i).kind !== 'complaint')).toBe(0);
  });

  it('is said while the questions are open, with scores from 1 to 5', () => {
    for (const { waited, next, outcome, process, answeredAt } of said) {
      expect(waited).toBeGreaterThanOrEqual(0);
      expect(waited).toBeLessThanOrEqual(14 * DAY);
      if (next !== undefined) expect(answeredAt < String(next)).toBe(true);
      for (const score of [outcome, process ?? 1]) expect([1, 2, 3, 4, 5]).toContain(score);
    }
    expect(new Set(said.map(({ outcome }) => outcome)).size).toBe(5);
    expect(said.some(({ process }) => process === null)).toBe(true);
    expect(said.some(({ closing }) => closing > 0)).toBe(true);
  });

  it('is worse of slow cases and of those whose decision was rejected', () => {
    const isSlow = ({ open }: (typeof said)[number]) => open > 14 * DAY;
    const isQuick = ({ open }: (typeof said)[number]) => open < 5 * DAY;
    expect(of(isSlow, 'process')).toBeLessThan(of(isQuick, 'process') - 0.5);
    expect(of(({ rejected }) => rejected, 'outcome')).toBeLessThan(
      of(({ rejected }) => !rejected, 'outcome') - 0.5
    );
  });
});

describe('the simulated desk', () => {
  it('promises by policies without faults', () => {
    const policies = POLICIES.map((one) => ({ ...one, validFrom: null, validTo: null }));
    expect(slaPolicyFaults(policies as never)).toEqual([]);
  });

  it('works by calendars that can be reckoned with, each location in at most one', () => {
    const calendars = calendarsOf(world);
    const named = calendars.flatMap(({ locations }) => locations);
    expect(new Set(named).size).toBe(named.length);
    for (const { versions, overrides, holidays } of calendars) {
      const calendar = { timeZone: 'Asia/Riyadh', versions, overrides, holidays };
      expect(() => businessHours(calendar as never)).not.toThrow();
    }
    expect(calendars[0]?.overrides).not.toEqual([]);
  });
});
