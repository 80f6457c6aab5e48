/* global jest */
// A busy machine can make a browser late: a test in one is tried a second time, and the first failure is printed all the same.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
