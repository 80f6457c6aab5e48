import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Which part may import which (docs/architecture.md): the one layer map. */
const layers = {
  'src/core/text': [],
  'src/core/data': [],
  'src/core/ledger': ['src/core/data'],
  'src/core/classify': ['src/core/ledger', 'src/core/data'],
  'src/core/budget': ['src/core/classify', 'src/core/ledger'],
  'src/core/summary': ['src/core/budget', 'src/core/classify', 'src/core/ledger'],
  'src/core/report': ['src/core/summary', 'src/core/budget', 'src/core/classify', 'src/core/ledger', 'src/core/text', 'src/core/data'],
};
const coreZones = Object.entries(layers).map(([target, allowed]) => ({
  target: `./${target}`,
  from: './src/core',
  // Files directly in src/core other than the entry hold the value types that every part shares.
  except: [target, ...allowed].map((folder) => `./${folder.slice('src/core/'.length)}`).concat(['./money.ts', './problem.ts', './lookup.ts', './calendar.ts', './message.ts', './assert.ts', './cell-address.ts'], target === 'src/core/report' ? ['./answer.ts', './say.ts'] : []),
}));
const edgeZones = [
  { target: './src/core', from: './src', except: ['./core'] },
  { target: './src/excel', from: './src', except: ['./core', './excel'] },
  { target: './src/functions', from: './src', except: ['./core', './excel', './functions'] },
  { target: './src/taskpane', from: './src', except: ['./core', './excel', './taskpane', './functions'] },
  { target: './src/cli', from: './src', except: ['./core', './cli'] },
  { target: './test/workbench', from: './src' },
];

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/require-array-sort-compare': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'import-x/no-restricted-paths': ['error', { zones: [...coreZones, ...edgeZones] }],
      'import-x/no-default-export': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: officeAddins.configs.recommended?.rules ?? {},
  },
  { files: ['test/**/*.ts', 'test/**/*.tsx'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', require: 'readonly', module: 'writable', __dirname: 'readonly', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', Buffer: 'readonly' } },
  },
);
