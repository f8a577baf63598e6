/* global window, requestAnimationFrame -- what runs in the page */
import { median } from './figures.mjs';
import { longestTaskBetween, TRACE_CATEGORIES } from './trace-tasks.mjs';

const STAGES = 10;
const STEPS = 200;
const DRAGS = { quick: 1, full: 5 };
const HEAD = '[data-at="step"]';

/** How long the pointer stays at the board's edge, where the board scrolls on under it. */
const AT_EDGE_MILLISECONDS = 1_500;

/** Requests of the demo's admin. */
const asAdmin = async ({ url, adminEmail, adminPassword }) => {
  const send = async (method, path, body, token) => {
    const response = await fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json', ...(token && { authorization: token }) },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return response.json();
  };
  const login = { email: adminEmail, password: adminPassword };
  const { data } = await send('POST', '/admin/login', login);
  return (method, path, body) => send(method, path, body, `Bearer ${data.token}`);
};

/** What an editor writes about a step; every lane of a new board says something. */
const cellsOf = (index, touchpoint) => ({
  touchpoint,
  action: `Does thing number ${index} and looks for what comes next`,
  thought: 'Is this the right way, and how long will it take?',
  emotion: (index % 5) - 2,
  need: 'To know what happens next',
  expectation: 'An answer within a day',
  painPoints: [{ id: `pain-${index}`, text: 'Waits without a word', evidence: null }],
  opportunities: [{ id: `chance-${index}`, text: 'Tell how long it takes' }],
});

/** A journey of 200 steps at the demo's touchpoints, all of them told. */
const createMap = async (demo) => {
  const ask = await asAdmin(demo);
  const begun = await ask('POST', '/cx/journey-maps', {
    from: 'empty',
    name: 'Two hundred steps',
    locale: 'en',
  });
  const { documentId, revision, journey } = begun.data;
  const { meta } = await ask('GET', `/cx/journey-maps/${documentId}?locale=en`);
  const touchpoints = Object.keys(meta.touchpoints);
  const stepOf = (index) => ({
    id: `step-${index}`,
    name: `Step ${index}`,
    cells: cellsOf(index, touchpoints[index % touchpoints.length]),
  });
  const perStage = STEPS / STAGES;
  const stages = Array.from({ length: STAGES }, (_, stage) => ({
    key: `stage-${stage}`,
    name: `Stage ${stage}`,
    steps: Array.from({ length: perStage }, (_step, index) => stepOf(stage * perStage + index)),
  }));
  const work = { locale: 'en', base: revision, journey: { ...journey, stages } };
  await ask('PUT', `/cx/journey-maps/${documentId}`, work);
  return documentId;
};

/** Marks of the page's own in its trace: the pointer goes down and up, and what it carried lies there. */
const markPointer = (page) =>
  page.evaluate(() => {
    const mark = (name) => () => performance.mark(name);
    window.addEventListener('mousedown', mark('cx-down'), { capture: true });
    window.addEventListener('mouseup', mark('cx-up'), { capture: true });
  });

/** Drags a step over six others, then on at the edge, where the board scrolls, and puts it down. */
const drag = async (page, from) => {
  const box = await page.locator(HEAD).nth(from).boundingBox();
  const board = await page.locator('[data-cx-board]').boundingBox();
  const y = box.y + 20;
  await page.mouse.move(box.x + 30, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 30 + 6 * box.width, y, { steps: 60 });
  await page.locator('[data-cx-drop="step"]').waitFor();
  await page.mouse.move(board.x + board.width - 12, y, { steps: 10 });
  await page.waitForTimeout(AT_EDGE_MILLISECONDS);
  await page.mouse.up();
  await page.locator('[data-cx-drop="step"]').waitFor({ state: 'detached' });
  await page.evaluate(
    () =>
      new Promise((drawn) =>
        requestAnimationFrame(() =>
          setTimeout(() => {
            performance.mark('cx-dropped');
            drawn();
          })
        )
      )
  );
};

/** One drag in Chromium's trace. */
const traceDrag = async (browser, page, from) => {
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await drag(page, from);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8'));
  return {
    dragging: longestTaskBetween(traceEvents, 'cx-down', 'cx-up'),
    dropping: longestTaskBetween(traceEvents, 'cx-up', 'cx-dropped'),
  };
};

/**
 * The longest task of the page's main thread from taking up a step to its lying elsewhere, on a board of 200
 * steps with its measured numbers: the median of some drags.
 */
export const measureBoard = async ({ browser, page, demo }, { mode }, log) => {
  const documentId = await createMap(demo);
  await page.goto(`/admin/plugins/cx/journeys/${documentId}?content=en`);
  await page
    .locator(HEAD)
    .nth(STEPS - 1)
    .waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await markPointer(page);
  const drags = [];
  for (let at = 0; at < DRAGS[mode]; at += 1) {
    await page.locator('[data-cx-board]').evaluate((board) => board.scrollTo(0, 0));
    drags.push(await traceDrag(browser, page, 2));
    // The saving of one drag is no part of the next.
    await page.waitForLoadState('networkidle');
  }
  const shown = drags.map((one) => `${one.dragging.toFixed(0)} / ${one.dropping.toFixed(0)}`);
  log(`longest task while dragging / at the drop, ms: ${shown.join(', ')}`);
  return {
    figures: {
      'board_200_steps.long_task_ms': median(
        drags.map(({ dragging, dropping }) => Math.max(dragging, dropping))
      ),
    },
    raw: { steps: STEPS, drags },
  };
};
