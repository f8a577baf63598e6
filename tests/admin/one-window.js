const { LegacyFakeTimers, ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');
const { TestEnvironment: JsdomEnvironment } = require('./quick-styles');

/** The window of all suites of this process, as soon as the first has it. */
let jsdom;

/** What a suite's window says goes to the suite that uses it now. */
const sayTo = ({ virtualConsole }, console) => {
  virtualConsole.removeAllListeners();
  virtualConsole.sendTo(console, { omitJSDOMErrors: true });
  virtualConsole.on('jsdomError', (error) => console.error(error));
};

/** A worker ends when nothing is left to happen; timers of the window would have it wait for them. */
const closeWithWorker = (event) => {
  if (event === 'message' && process.listenerCount('message') === 0) jsdom.global.close();
};

const open = (config, context) => {
  const opened = new JsdomEnvironment(config, context);
  process.on('removeListener', closeWithWorker);
  return opened;
};

/**
 * An environment of suites that draw the admin: they have one window, in which packages are loaded once for all
 * suites of a process (see `sharing-runtime.js`), as in an admin who goes from page to page. Running React, the
 * design system and Strapi's admin anew took longer than most suites' tests. Their own files and the plugin's
 * source are still loaded for each suite alone, and each finds an empty page. What the source registers with a
 * package stays: Strapi's `adminApi` keeps an endpoint as the first suite of the process defined it, so a suite that
 * replaces a module of `admin/src/api` would not be heard.
 */
module.exports = class OneWindow {
  keepsPackages = true;

  constructor(config, context) {
    const { projectConfig } = config;
    jsdom ??= open(config, context);
    this.global = jsdom.global;
    sayTo(jsdom.dom, context.console);
    const { global } = this;
    this.moduleMocker = new ModuleMocker(global);
    const timerConfig = { idToRef: (id) => id, refToId: (ref) => ref };
    const timers = { config: projectConfig, global };
    this.fakeTimers = new LegacyFakeTimers({
      ...timers,
      moduleMocker: this.moduleMocker,
      timerConfig,
    });
    this.fakeTimersModern = new ModernFakeTimers(timers);
  }

  async setup() {}

  async teardown() {
    this.fakeTimers.dispose();
    this.fakeTimersModern.dispose();
    const { document, history, localStorage, sessionStorage } = this.global;
    document.body.replaceChildren();
    for (const element of [document.documentElement, document.body]) {
      for (const name of element.getAttributeNames()) element.removeAttribute(name);
    }
    localStorage.clear();
    sessionStorage.clear();
    history.replaceState(null, '', '/');
    delete this.global.fetch;
  }

  exportConditions() {
    return jsdom.exportConditions();
  }

  getVmContext() {
    return jsdom.getVmContext();
  }
};
