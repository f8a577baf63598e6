import { rounded } from './figures.mjs';

/** What is asked of each figure. */
const THRESHOLDS = {
  'ingest.ratio': { least: 8 },
  'ingest.of_empty_route': { least: 0.5 },
  'kpi.vs_sql': { least: 10 },
  'kpi.growth': { most: 1.5 },
  'admin.feedback_page_growth': { most: 2 },
  'admin.feedback_score_sort_growth': { most: 2 },
  'admin.feedback_rare_filter_growth': { most: 2 },
  'admin.overview_requests': { most: 3 },
  'complaints.queue_p50_ratio': { most: 2 },
  'complaints.km_100k_ms_ratio': { most: 3 },
  'journey.overlay_p50_ratio': { most: 1.5 },
  'journey.long_task_ms': { most: 100 },
  'import.of_bulk_insert': { least: 0.3 },
  'import.peak_mb': { most: 600 },
};

const MEANING = {
  'ingest.ratio': 'durable feedback ÷ core create, requests per second',
  'ingest.of_empty_route': 'durable feedback ÷ empty route, requests per second',
  'kpi.vs_sql': 'direct SQL ÷ plugin, milliseconds',
  'kpi.growth': 'p50 with many answers ÷ with 10,000',
  'admin.feedback_page_growth': 'p50 of a page of feedback with many answers ÷ with 10,000',
  'admin.feedback_score_sort_growth': 'the same, by score of a metric that has not every score',
  'admin.feedback_rare_filter_growth': 'the same, of what hardly any answer has',
  'admin.overview_requests': "requests of the overview to the plugin's endpoints",
  'complaints.queue_p50_ratio': 'p50 of a page of the queue with many cases ÷ with 2,000',
  'complaints.km_100k_ms_ratio':
    'Kaplan–Meier of 100,000 cases ÷ reading their rows by SQL, milliseconds',
  'journey.overlay_p50_ratio': 'p50 of the overlay of 60 steps with many answers ÷ with 10,000',
  'journey.long_task_ms':
    'longest task of the main thread while a step is dragged among 200 and put down, milliseconds',
  'import.of_bulk_insert': 'imported ÷ bare inserted, rows per second',
  'import.peak_mb': 'peak memory of the import, MB',
};

/** Figures that are asked for as one, whatever the database: the worst of them all. */
const ACROSS_DATABASES = ['journey.overlay_p50_ratio'];

/** The figures, with those that are asked for as one beside those of each database. */
export const withWorst = (figures) => {
  const worst = ACROSS_DATABASES.flatMap((figure) => {
    const [part, name] = figure.split('.');
    const values = Object.entries(figures)
      .filter(([key]) => key.startsWith(`${part}.`) && key.endsWith(`.${name}`) && key !== figure)
      .map(([, value]) => value);
    if (values.length === 0) return [];
    const { least } = THRESHOLDS[figure];
    return [[figure, least === undefined ? Math.max(...values) : Math.min(...values)]];
  });
  return { ...figures, ...Object.fromEntries(worst) };
};

const isMet = ({ least = -Infinity, most = Infinity }, value) => value >= least && value <= most;

/** Flat figures `part.database.name` or `part.name`, each against its threshold. */
export const judge = (figures) =>
  Object.entries(figures).map(([key, value]) => {
    const path = key.split('.');
    const figure = `${path[0]}.${path.at(-1)}`;
    const threshold = THRESHOLDS[figure];
    return {
      key,
      value: rounded(value),
      wanted: threshold.least === undefined ? `≤ ${threshold.most}` : `≥ ${threshold.least}`,
      met: isMet(threshold, value),
      meaning: MEANING[figure],
    };
  });

/** The figures as a table of plain text. */
export const table = (judged) => {
  const rows = judged.map(({ key, value, wanted, met, meaning }) => [
    key,
    String(value),
    wanted,
    met ? 'met' : 'MISSED',
    meaning,
  ]);
  const all = [['figure', 'value', 'wanted', '', 'meaning'], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column]))
        .join('  ')
        .trimEnd()
    )
    .join('\n');
};
