const { createRequire } = require('node:module');

const ofJsdom = createRequire(require.resolve('jsdom/package.json'));
const styleRules = ofJsdom('./lib/jsdom/living/helpers/style-rules.js');
const { matchesDontThrow } = ofJsdom('./lib/jsdom/living/helpers/selectors.js');

/*
 * Whoever looks for a role by its name asks for the style of each element on the page, again after each change of
 * it. jsdom then tries every rule of every sheet on the element and on all that it stands in, which took two thirds
 * of the time of these tests. Here it tries those rules alone that could be the element's by its class or its name,
 * as browsers do, and remembers what it found until the page changes. What comes out is the same.
 */

const ANY = '*';
/** What makes a selector hard to take apart. */
const INTRICATE = /["'(\\]/;

/** A class or a name that an element must have for this part of a selector. */
const keyOf = (part) => {
  const last = part
    .trim()
    .split(/[\s>+~]+/)
    .pop();
  const className = /\.([\w-]+)/.exec(last);
  if (className) return `.${className[1]}`;
  return /^[a-z][\w-]*/i.exec(last)?.[0].toLowerCase() ?? ANY;
};

const keysOf = (selector) =>
  INTRICATE.test(selector) ? [ANY] : [...new Set(selector.split(',').map(keyOf))];

/** Rules that hold on a screen, in their order. */
const rulesOf = (sheet) =>
  Array.from(sheet.cssRules).flatMap((rule) => {
    if (!rule.media) return [rule];
    return Array.from(rule.media).includes('screen') ? Array.from(rule.cssRules) : [];
  });

/** Rules by what an element must have for them. */
const indexOf = (sheets) => {
  const index = new Map();
  for (const [order, rule] of sheets.flatMap(rulesOf).entries()) {
    if (typeof rule.selectorText !== 'string') continue;
    // Where the keyboard is and what is checked changes without a change of the page.
    const entry = {
      order,
      rule,
      selector: rule.selectorText,
      isFixed: !rule.selectorText.includes(':'),
    };
    for (const key of keysOf(rule.selectorText)) {
      if (!index.has(key)) index.set(key, []);
      index.get(key).push(entry);
    }
  }
  return index;
};

const own = ofJsdom('cssom').parse(ofJsdom('./lib/jsdom/browser/default-stylesheet.js'));
/** Document → its sheets when they were last looked at. */
const indexes = new WeakMap();

const indexFor = (document) => {
  const sheets = [own, ...document.styleSheets._list];
  const known = indexes.get(document);
  const isKnown =
    known?.sheets.length === sheets.length &&
    sheets.every((one, at) => one === known.sheets[at] && one.cssRules.length === known.sizes[at]);
  if (isKnown) return known.index;
  const index = indexOf(sheets);
  indexes.set(document, { sheets, sizes: sheets.map(({ cssRules }) => cssRules.length), index });
  return index;
};

/** Rules that are the element's, and those of which that must be asked each time. */
const candidatesFor = (element, index) => {
  const keys = [ANY, element._localName.toLowerCase()];
  for (const name of (element.getAttributeNS(null, 'class') ?? '').split(/\s+/)) {
    if (name !== '') keys.push(`.${name}`);
  }
  const found = new Set(keys.flatMap((key) => index.get(key) ?? []));
  return [...found]
    .filter(({ selector, isFixed }) => !isFixed || matchesDontThrow(element, selector))
    .sort((one, other) => one.order - other.order);
};

/** Element → its candidates, as long as document and rules are the same. */
const remembered = new WeakMap();

const candidatesOf = (element) => {
  const document = element._ownerDocument;
  const index = indexFor(document);
  const known = remembered.get(element);
  if (known?.version === document._version && known.index === index) return known.candidates;
  const candidates = candidatesFor(element, index);
  // A change of what is not on the page goes unnoticed by its document.
  if (element._attached) remembered.set(element, { version: document._version, index, candidates });
  return candidates;
};

styleRules.forEachMatchingSheetRuleOfElement = (element, handleRule) => {
  for (const { rule, selector, isFixed } of candidatesOf(element)) {
    if (isFixed || matchesDontThrow(element, selector)) handleRule(rule);
  }
};

// Only now, for jsdom takes the function above along when it is loaded.
module.exports = require('jest-environment-jsdom');
