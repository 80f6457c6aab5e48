const path = require('node:path');

/** TypeScript through swc; webpack needs the modules as they are, jest (.swcrc) needs them as CommonJS. */
const typescript = { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: { module: { type: 'es6' }, sourceMaps: false } } };

/** The command line: one file that runs in Node without anything beside it. */
const commandLine = {
  name: 'command-line',
  target: 'node20',
  mode: 'production',
  devtool: false,
  entry: { summarize: './src/cli/main.ts' },
  output: { path: path.resolve(__dirname, 'dist/cli'), filename: '[name].js', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [typescript] },
  // The worker threads run this same file again.
  node: { __filename: false, __dirname: false },
  optimization: { minimize: false },
  performance: { hints: false },
};

module.exports = [commandLine];
