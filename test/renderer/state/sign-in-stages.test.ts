import { expect, test } from 'vitest';
import type { SignInTestStage, SignInTestStatus } from '../../../src/contract/events.ts';
import { isRunning, stationStates } from '../../../src/renderer/state/sign-in-stages.ts';

const statusAt = (stage: SignInTestStage): SignInTestStatus => ({
  testId: 'one',
  profileId: 'p',
  stage,
  at: '2026-11-25T10:00:00Z',
  message: '',
  serviceProvider: null,
  startUrl: null,
  deadline: null,
  record: null,
  responseXml: null,
});

test('before a test every station is ahead', () => {
  expect(stationStates(null, null)).toEqual(['ahead', 'ahead', 'ahead', 'ahead', 'ahead']);
});

test('a running test stands at its station', () => {
  expect(stationStates(statusAt('request-sent'), 'request-sent')).toEqual([
    'passed',
    'passed',
    'here',
    'ahead',
    'ahead',
  ]);
});

test('a judged test has passed them all', () => {
  expect(stationStates(statusAt('judged'), 'judged')).toEqual(Array(5).fill('passed'));
});

test.each(['cancelled', 'timed-out', 'failed'] as const)('%s is shown where it ended', (stage) => {
  expect(stationStates(statusAt(stage), 'ready')).toEqual(['passed', 'stopped', 'ahead', 'ahead', 'ahead']);
  expect(isRunning(stage)).toBe(false);
});
