/** Property-based: whatever a response was made into, it is laid out, and redacted or refused in words. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactResponse } from '../../../../../src/core/saml/response/redaction/redact-response.ts';
import { viewResponse } from '../../../../../src/core/saml/response/view/view-response.ts';
import { makeSampleIdp } from '../../../../support/sample-idp.ts';

const good = makeSampleIdp().issue({ entityId: 'urn:sp', acsUrl: 'https://sp.example.com/acs' });

/** Up to four places replaced by markup, references and characters that mean something to XML. */
const mutants = fc
  .array(
    fc.record({
      at: fc.nat(good.length - 1),
      remove: fc.nat(6),
      insert: fc.constantFrom(
        '',
        '<',
        '>',
        '"',
        '&',
        '&amp;',
        '<!--',
        '-->',
        '<![CDATA[x]]>',
        '<?p x?>',
        '</saml:NameID>',
        ' a="b"',
        '\u0000',
        '\uFFFD',
        '🙂',
        '&#x41;',
        ']]>',
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((edits) =>
    edits.reduce(
      (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
      good,
    ),
  );

test('no mutant throws; every place is in the text; a copy that is given out has the same structure', () => {
  let redacted = 0;
  fc.assert(
    fc.property(mutants, (text) => {
      const { lines, anchors, signatures } = viewResponse(text);
      const places = [...Object.values(anchors).flat(), ...signatures.map(({ signature }) => signature)];
      for (const { line, start, end } of places) {
        expect(lines[line]).toBeDefined();
        expect(start >= 0 && start <= end && end <= text.length).toBe(true);
      }
      const redaction = redactResponse(text);
      if (!redaction.ok) {
        expect(redaction.message).not.toBe('');
        return;
      }
      redacted += 1;
      expect(redaction.redacted.structure.after).toEqual(redaction.redacted.structure.before);
    }),
    { numRuns: 1500 },
  );
  // Not only refusals were tried.
  expect(redacted).toBeGreaterThan(100);
});
