const { Script } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** What this process has compiled: file → its code and script. */
const compiled = new Map();

/**
 * Jest's runtime, but a file that an earlier suite of the same process compiled isn't compiled again: with
 * Strapi those are thousands for each suite. A script belongs to no suite; what it makes when it runs does.
 */
module.exports = class ReusingRuntime extends Runtime {
  createScriptFromCode(code, filename) {
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
