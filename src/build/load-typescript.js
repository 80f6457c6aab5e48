const { buildSync } = require('esbuild');

/** The exports of a TypeScript module, for the build's own scripts: what is made from the sources is made from these very files. */
function loadTypeScript(entry) {
  const built = buildSync({ entryPoints: [entry], bundle: true, write: false, platform: 'node', format: 'cjs', target: 'node20' });
  const loaded = { exports: {} };
  new Function('module', 'exports', 'require', built.outputFiles[0].text)(loaded, loaded.exports, require);
  return loaded.exports;
}

module.exports = { loadTypeScript };
