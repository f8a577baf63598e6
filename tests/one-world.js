const { EventEmitter } = require('node:events');
const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

/** Folder of hosts' apps and plugins, each loaded by one suite only. */
const isOfOneSuite = (file) => /[\\/]tests[\\/]\.tmp[\\/]/.test(file ?? '');

/** What Node keeps of the files of hosts that are gone, and through them of a suite's whole source. */
const forgetHosts = () => {
  for (const [file, module] of Object.entries(require.cache)) {
    module.children = module.children.filter(({ filename }) => !isOfOneSuite(filename));
    if (isOfOneSuite(file)) delete require.cache[file];
  }
};

const listenersByEvent = () =>
  new Map(process.eventNames().map((name) => [name, process.rawListeners(name)]));

/**
 * Strapi that stops takes all listeners off its process. Here it shares one with jest, whose worker ends when
 * it no longer listens for its next suite: those that were there before stay. Jest itself takes those of a
 * single event off and puts them back; kept as well, they would double with each suite.
 */
const removeAllBut = (before) =>
  function removeAllListeners(...names) {
    if (names.length > 0) return EventEmitter.prototype.removeAllListeners.apply(process, names);
    for (const name of process.eventNames()) {
      const kept = before.get(name) ?? [];
      for (const listener of process.rawListeners(name))
        if (!kept.includes(listener)) process.removeListener(name, listener);
    }
    return process;
  };

/** Where jest's parts look for what tests may have replaced. */
const ORIGINALS = { promise: Promise, now: Date.now.bind(Date) };

/**
 * An environment of suites that run in Node's own world instead of one made for each, so that packages can be loaded
 * once for all suites of a process (see `sharing-runtime.js`). Running Strapi's and its packages' thousands of files
 * anew took more time than many a suite's tests. A suite's own files and the plugin's source are still loaded for it
 * alone.
 */
module.exports = class OneWorld {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  sharesPackages = true;

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
    this.exit = process.exit;
    process.removeAllListeners = removeAllBut(listenersByEvent());
    for (const [name, original] of Object.entries(ORIGINALS)) {
      globalThis[Symbol.for(`jest-native-${name}`)] = original;
    }
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    process.exit = this.exit;
    // A host whose boot failed leaves its own behind.
    process.removeAllListeners();
    // Its own again is the one that all emitters inherit.
    delete process.removeAllListeners;
    forgetHosts();
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return globalThis;
  }
};
