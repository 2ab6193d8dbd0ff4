import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { propertySeed } from '../../test/shipped-data.ts';
import { FaultError } from '../fault/fault.ts';
import { decodeUtf8 } from './utf8.ts';

const faultOf = (bytes: Uint8Array) => {
  try {
    decodeUtf8('f.csv', bytes);
  } catch (error) {
    if (error instanceof FaultError) return error.faults[0];
    throw error;
  }
  return undefined;
};

it('reads UTF-8 and drops the byte-order mark', () => {
  expect(decodeUtf8('f.csv', Buffer.from('\uFEFFTürkiye, 한국, 🛩'))).toBe('Türkiye, 한국, 🛩');
});

it('names the offset and the line of a Latin-1 letter', () => {
  expect(faultOf(Buffer.from('a,b\nc,M\xfcller\n', 'latin1'))).toMatchObject({
    code: 'not-utf-8',
    line: 2,
    value: 'byte FC at offset 7',
    rule: expect.stringContaining('save it as "CSV UTF-8"'),
  });
});

it('refuses UTF-16 and a character cut short', () => {
  expect(faultOf(Buffer.from('\uFEFFa,b', 'utf16le'))).toMatchObject({ value: 'byte FF at offset 0' });
  expect(faultOf(Buffer.from('ü').subarray(0, 1))).toMatchObject({ value: 'byte C3 at offset 0' });
});

test('bytes before the one that is named are UTF-8, and any bytes are either read or refused', () => {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc
      .tuple(fc.string({ unit: 'binary', maxLength: 6 }), fc.uint8Array({ minLength: 1, maxLength: 4 }))
      .map(([text, tail]) => Buffer.concat([Buffer.from(text), tail])),
  );
  fc.assert(
    fc.property(bytes, (given) => {
      const fault = faultOf(given);
      if (fault === undefined) return;
      const offset = Number(/offset (\d+)/.exec(fault.value!)![1]);
      expect(() => strict.decode(given.subarray(0, offset))).not.toThrow();
      expect(() => strict.decode(given.subarray(0, Math.min(given.length, offset + 4)))).toThrow();
    }),
    { seed: propertySeed, numRuns: 500 },
  );
});
