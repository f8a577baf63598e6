const path = require('node:path');
const { Script } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** What this process has compiled: file → its code and script. */
const compiled = new Map();

const isOfPackage = (file) => file.split(path.sep).includes('node_modules');

/** What suites of this process share of packages, where their environment keeps them: file → module. */
const kept = new Map();
/** The runtime of the suite that runs now. */
let current;

/** These hang on to the hooks of the suite that loads them. */
const isOfEachSuite = (file) => file.split(path.sep).includes('@testing-library');

const isKept = ({ filename, loaded }) =>
  loaded && isOfPackage(filename) && !isOfEachSuite(filename);

/**
 * A script that runs in Node's own world: jest asks for one in the world of the environment.
 * @see tests/one-world.js
 */
const inOwnWorld = (script) => ({ runInContext: () => script.runInThisContext() });

/**
 * Jest's runtime, but a file that an earlier suite of the same process compiled isn't compiled again: with
 * Strapi those are thousands for each suite. A script belongs to no suite; what it makes when it runs does.
 * Where the environment says so, packages are not even run again, but shared by all suites of the process: as
 * Node loads them, or as the first suite that needed them loaded them into the window that is kept.
 * @see tests/admin/one-window.js
 */
module.exports = class SharingRuntime extends Runtime {
  constructor(...all) {
    super(...all);
    current = this;
    this.bringPackages();
  }

  bringPackages() {
    if (!this._environment.keepsPackages) return;
    for (const [file, module] of kept) this._moduleRegistry.set(file, module);
  }

  resetModules() {
    if (this._environment.keepsPackages) {
      for (const [file, module] of this._moduleRegistry) if (isKept(module)) kept.set(file, module);
    }
    super.resetModules();
    this.bringPackages();
  }

  requireModuleOrMock(from, moduleName) {
    // A package that an earlier suite loaded loads more of itself.
    if (this.isTornDown && current !== this) return current.requireModuleOrMock(from, moduleName);
    if (this._environment.sharesPackages && !this.isOfSuite(from, moduleName)) {
      const file = this._resolveCjsModule(from, moduleName);
      // One copy for all suites of the process, as a site has one for all its requests.
      if (isOfPackage(file)) return require(file);
    }
    return super.requireModuleOrMock(from, moduleName);
  }

  /** Jest's own, Node's own, and what the suite replaced by something else. */
  isOfSuite(from, moduleName) {
    return (
      moduleName.startsWith('@jest/') ||
      this._resolver.isCoreModule(moduleName) ||
      this._shouldMockCjs(from, moduleName, this._explicitShouldMock)
    );
  }

  createScriptFromCode(code, filename) {
    const script = this.scriptOf(code, filename);
    return this._environment.sharesPackages ? inOwnWorld(script) : script;
  }

  scriptOf(code, filename) {
    const known = compiled.get(filename);
    if (known?.code === code) return known.script;
    try {
      const script = new Script(this.wrapCodeInModuleWrapper(code), {
        columnOffset: this._fileTransforms.get(filename)?.wrapperLength,
        filename,
      });
      compiled.set(filename, { code, script });
      return script;
    } catch {
      // Jest says well what is wrong with a file.
      return super.createScriptFromCode(code, filename);
    }
  }
};
