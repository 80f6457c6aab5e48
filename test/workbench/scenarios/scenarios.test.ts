import { startNativeHost } from '../host/native-host';
import { allScenarios } from './all-scenarios';

const host = startNativeHost();
afterAll(() => { host.close(); });

test('there are at least thirty, each named differently', () => {
  expect(allScenarios.length).toBeGreaterThanOrEqual(30);
  expect(new Set(allScenarios.map((one) => one.name)).size).toBe(allScenarios.length);
});

test.each(allScenarios.map((one) => [one.name, one] as const))('%s', async (_name, scenario) => {
  await scenario.run(host.Excel);
});
