import { describe, expect, test } from 'vitest';
import { guideHtml } from '../../src/cli/text/guide-html.ts';
import { guideLines } from '../../src/cli/text/guide-lines.ts';
import { guideMarkdown } from '../../src/cli/text/guide-markdown.ts';
import { escapeControls, renderLines, styled } from '../../src/cli/text/line.ts';
import type { FilledGuide } from '../../src/core/guides/guide.ts';

describe('text for a terminal', () => {
  test.each([
    ['a colour code', '\u001b[31mred', String.raw`\u001b[31mred`],
    ['a carriage return over what was there', 'evil\rgood', String.raw`evil\u000dgood`],
    ['a line feed', 'one\ntwo', String.raw`one\u000atwo`],
    ['a C1 control', 'a\u009bb', String.raw`a\u009bb`],
    ['text turned around', 'a\u202eb', String.raw`a\u202eb`],
    ['a NUL', 'a\0b', String.raw`a\u0000b`],
    ['letters of any script', 'Zürich 東京 שלום', 'Zürich 東京 שלום'],
  ])('%s', (_, text, shown) => {
    expect(escapeControls(text)).toBe(shown);
  });

  test('colour comes from us only, and only when wanted', () => {
    const line = [styled('red', 'bad\u001b[0m'), ' and plain'];
    expect(renderLines([line], true)).toBe('\u001b[31mbad\\u001b[0m\u001b[0m and plain\n');
    expect(renderLines([line], false)).toBe('bad\\u001b[0m and plain\n');
  });
});

const guide: FilledGuide = {
  guide: { idp: 'okta', product: 'flex', generation: 'enhanced', title: 'Okta <b>' },
  serviceProvider: { entityId: 'urn:flex:JQ`x`', acsUrl: '' },
  notices: ['Mind & heed'],
  steps: [
    {
      id: 'okta.first',
      title: 'First',
      body: 'Open **Applications**.\nThen wait.',
      values: [
        { label: 'Entity ID', value: '<script>alert(1)</script>' },
        { label: 'Certificate', value: '-----BEGIN\nabc\n-----END\n' },
        { label: 'Later', value: '' },
      ],
      source: 'K1',
      verifiedOn: '2026-11-21',
    },
  ],
};

describe('a guide as a document', () => {
  test('Markdown keeps values in code, whatever is in them', () => {
    const text = guideMarkdown(guide);
    expect(text).toContain('# Okta <b>\n');
    expect(text).toContain('- Entity ID: `` urn:flex:JQ`x` ``');
    expect(text).toContain('- ACS URL: (not known yet)');
    expect(text).toContain('- Entity ID: `<script>alert(1)</script>`');
    expect(text).toContain('- Certificate: \n  ```\n  -----BEGIN\n  abc\n  -----END\n  ```');
    expect(text).toContain('Source: K1 (read 2026-11-21)');
  });

  test('HTML escapes everything and makes labels bold', () => {
    const text = guideHtml(guide);
    expect(text).toContain('<h1>Okta &lt;b&gt;</h1>');
    expect(text).toContain('<code>&lt;script&gt;alert(1)&lt;/script&gt;</code>');
    expect(text).toContain('Open <strong>Applications</strong>.<br>Then wait.');
    expect(text).not.toContain('<script');
  });

  test('the terminal shows each line of a value', () => {
    const text = renderLines(guideLines(guide), false);
    expect(text).toContain('1. First\n   Open Applications.\n   Then wait.\n');
    expect(text).toContain('   Certificate: \n   -----BEGIN\n   abc\n   -----END\n');
    expect(text).toContain('   Later: (not known yet)\n');
  });
});
