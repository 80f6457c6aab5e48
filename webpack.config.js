const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { Compilation, sources } = require('webpack');
const { loadTypeScript } = require('./src/build/load-typescript.js');

const officeJs = join(__dirname, 'node_modules/@microsoft/office-js/dist');

/**
 * What office.js asks for beside itself in Excel: one file per platform, the strings of the two languages. Copied
 * unmodified. Telemetry is left out on purpose: nothing is reported to anyone, and office.js goes on without it.
 */
const officeFiles = [
  'office.js',
  'excel-web-16.00.js',
  'excel-win32-16.00.js',
  'excel-win32-16.01.js',
  'excel-winrt-16.00.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'o15apptofilemappingtable.js',
  'es6-promise.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

/** ES modules, so that unused parts are left out; otherwise as the tests compile. */
const swcOptions = {
  swcrc: false,
  jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' },
  module: { type: 'es6' },
};

/** Files made from data: functions' metadata, shortcuts, help pages. */
class AddinFilesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('AddinFiles', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'AddinFiles', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const { addinFiles } = loadTypeScript(join(__dirname, 'src/build/addin-files.ts'));
        const { developmentOrigin } = loadTypeScript(join(__dirname, 'src/build/manifest-for-host.ts'));
        for (const { path, text } of addinFiles(developmentOrigin)) compilation.emitAsset(path, new sources.RawSource(text));
      });
    });
  }
}

/** The add-in: a folder that any static https server can serve. */
const addin = {
  name: 'addin',
  entry: { taskpane: './src/start-addin.tsx', worker: './src/excel/worker.ts' },
  output: { path: join(__dirname, 'dist'), filename: '[name].js', clean: { keep: /^(summarize|cli)/ } },
  target: ['web', 'es2022'],
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: swcOptions } }] },
  cache: { type: 'filesystem' },
  performance: { hints: false },
  devtool: false,
  plugins: [
    new HtmlPlugin({ template: './src/taskpane/taskpane.html', filename: 'taskpane.html', chunks: ['taskpane'], inject: 'body', scriptLoading: 'blocking' }),
    new CopyPlugin({
      patterns: [
        { from: 'manifest.xml' },
        { from: 'assets/icons/*.png' },
        { from: 'src/build/help.css', to: 'help/help.css' },
        ...officeFiles.map((file) => ({ from: file, context: officeJs, to: `office/${file}`, info: { minimized: true } })),
        { from: 'agaveerrorux', context: officeJs, to: 'office/AgaveErrorUX', info: { minimized: true } },
      ],
    }),
    new AddinFilesPlugin(),
  ],
};

/** The command line: it runs in Node with nothing beside it but the part for old workbooks, which is loaded only when one comes. */
const commandLine = {
  name: 'command-line',
  entry: { summarize: './src/cli/main.ts' },
  output: { path: join(__dirname, 'build/cli'), filename: '[name].js', chunkFilename: '[name].js' },
  target: 'node20',
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: swcOptions } }] },
  // Its worker threads run this same file again.
  node: { __filename: false, __dirname: false },
  // Readable where something goes wrong on a machine far away; nothing is gained by a small file here.
  optimization: { minimize: false },
  performance: { hints: false },
  devtool: false,
};

module.exports = [addin, commandLine];
