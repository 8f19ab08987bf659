import { describe, expect, test } from 'vitest';
import { runInProcess } from '../support/run-cli.ts';

describe('help', () => {
  test.each([[['--help']], [['-h']], [['help']]])('%j lists every noun and ends with 0', async (args) => {
    const { code, out, error } = await runInProcess(args);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    for (const noun of [
      'metadata import',
      'certificate check',
      'response verify',
      'guide show',
      'sp metadata',
    ])
      expect(out).toContain(noun);
  });

  test('without arguments it is help too, but wrong usage', async () => {
    const { code, out } = await runInProcess([]);
    expect(code).toBe(2);
    expect(out).toContain('Usage: sso-preflight');
  });

  test.each([
    [['response', '--help'], '--require-signed'],
    [['response', 'verify', '--help'], '--idp-certificate'],
    [['guide', 'show', '-h'], '--generation'],
    [['demo', '--help'], '--scenario'],
  ])('%j shows its own options', async (args, option) => {
    const { code, out } = await runInProcess(args);
    expect(code).toBe(0);
    expect(out).toContain(option);
  });

  test('--version is the version alone', async () => {
    expect(await runInProcess(['--version'])).toMatchObject({ code: 0, out: '9.9.9\n' });
  });
});

describe('wrong usage ends with 2 and one sentence on standard error', () => {
  test.each([
    [['metadat'], 'There is no command "metadat"'],
    [['constructor'], 'There is no command'],
    [['metadata'], 'After metadata comes import'],
    [['metadata', 'toString', 'x'], 'After metadata comes import'],
    [['metadata', 'import'], 'FILE is missing'],
    [['metadata', 'import', 'a', 'b'], '"b" is one argument too many'],
    [['metadata', 'import', 'a', '--colour'], "Unknown option '--colour'"],
    [['metadata', 'import', 'a', '--entity'], '--entity'],
    [['metadata', 'import', 'a', '--now', 'tomorrow'], '--now is a time'],
    [['metadata', 'import', 'a', '--now', '2026-02-31T00:00:00Z'], '--now is a time'],
    [['response', 'verify', 'a'], '--sp-entity-id is missing'],
    [['response', 'verify', 'a', '--sp-entity-id', 'x'], '--acs-url is missing'],
    [['response', 'verify', 'a', '--sp-entity-id', 'x', '--acs-url', 'y'], 'Give --metadata FILE'],
    [['guide', 'show', '--product', 'flex'], '--idp is missing; it is one of okta, entra'],
    [['guide', 'show', '--idp', 'oktaa', '--product', 'flex'], '--idp cannot be "oktaa"'],
    [['guide', 'show', '--idp', 'okta'], '--product is missing'],
    [['guide', 'show', '--idp', 'okta', '--product', 'flex', '--acs-url', 'x'], 'does not belong to'],
    [['guide', 'show', '--idp', 'okta', '--product', 'console', '--account', 'x'], 'does not belong to'],
    [
      ['guide', 'show', '--idp', 'okta', '--product', 'flex', '--format', 'pdf'],
      'text, json, markdown, html',
    ],
    [['cutover', 'evaluate'], '--profile is missing'],
  ])('%j', async (args, sentence) => {
    const { code, out, error } = await runInProcess(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(sentence);
    expect(error.trim().split('\n')).toHaveLength(1);
  });

  test('with --json it is one document on standard output and nothing else there', async () => {
    const { code, json, error } = await runInProcess(['metadata', 'import', '--json']);
    expect({ code, error }).toEqual({ code: 2, error: '' });
    expect(json()).toEqual({
      ok: false,
      problem: { code: 'bad-input', message: 'FILE is missing. See --help.' },
    });
  });
});
