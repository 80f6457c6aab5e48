const transform = { '\\.(ts|tsx)$': '@swc/jest' };
const project = (displayName, folders, setupFilesAfterEnv = []) => ({
  displayName,
  transform,
  setupFilesAfterEnv,
  testEnvironment: 'node',
  // office.js under Node still answers after a file has ended; its globals must not be taken away from it.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
});

/** Three projects: fast tests without a browser, the workbench's own tests, and the product in the workbench. */
module.exports = {
  // A busy machine is no failure: only what hangs is given up.
  testTimeout: 60_000,
  projects: [
    project('unit', ['core', 'cli', 'excel', 'taskpane', 'build']),
    project('workbench', ['workbench'], ['<rootDir>/test/run/try-twice.js']),
    project('e2e', ['e2e'], ['<rootDir>/test/run/try-twice.js']),
  ],
};
