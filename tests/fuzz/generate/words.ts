import fc from 'fast-check';

/** What people type by mistake, and what breaks programs. */

const NUMBERS = [
  '0', '-0', '1', '2', '3', '5', '50', '51', '-1', '0.5', '1.5', '-0.5', '24', '99', '1000', '1001', '10000000', '10000001', '1e9', '1e12', '1000000000001', '1e13', '1e15',
  '1e-7', '0.0000001', '1e-320', '5e-324', '1e308', '1e400', '-1e400', '9007199254740993', '12345678901234567890', '0.1', '0.30000000000000004', '33.333333333333336',
  '.inf', '-.inf', '.nan', '0x1F', '0o17', '1_000', '+5', '.5', '5.', '000', '05', '007', '900.000', '1.250', '1,5', '1.000,50', '675,000', '2017', '2027', '1899', '1900', '2200', '2201',
] as const;

const SHARES = ['0%', '15%', '15 %', '15,5 %', '100%', '101%', '-5%', '1e3%', '1e-320%', '0.000001%', '0.15', '0.999999', '99.9999999%', '%', '15%%', '1,5%', '50'] as const;

/** Names that objects have of themselves, and others that mean something to a program. */
export const NAMES = [
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'get', 'set', 'lines', 'when', 'length', 'then', 'format', 'use', '0', '1', '-1', '',
  'years', 'name', 'funding', 'catalogue', 'uncertainty', 'interventions', 'stepping_stones', 'therapeutic_support', 'parent_courses', 'own', 'a', 'b', 'total', 'each', 'added', 'and', 'or', 'min',
] as const;

const TEXTS = [
  '', ' ', '~', 'null', 'true', 'no', 'æøå', '日本', '😀', 'e\u0301', '\u202e', '\u0000', '\u001b[31m', '\u0085', '\u2028', '\ufeff', '\ud800', '=1+1', '+1', '-1+2', '@SUM(1)', '\t=1', "a;=cmd|'/C calc'!A0;b",
  'a,b', 'a"b', "it's", '<script>alert(1)</script>', '&amp;', '&#0;', ']]>', '#N/A', '%s%n', '${1}', '`x`', '../../etc/passwd', '/etc/passwd', '/dev/zero', '/proc/self/environ', 'cpi', 'state_pl',
  'group', 'published', '2027-01-01', '12:30', '1 2', '[1, 2]', '{a: 1}', 'x'.repeat(300),
] as const;

/** Pieces of YAML. */
const PIECES = [
  ' ', '  ', '\n', '\n\n', '\t', ':', ': ', '-', '- ', ',', '.', '%', '"', "'", '[', ']', '{', '}', '#', '&a ', '*a', '!x ', '!!js/function ', '!!set ', '!!binary ', '!!float ', '|', '|\n', '>', '? ', '<<: *a', '@', '`', '---\n', '...\n',
  '%YAML 1.1\n', 'use: ', 'years: 50\n', 'years: 0\n', '[[', '}}', '\r', '\r\n', ' #', '\\', '"\\u0000"', '"\\x', '\ufeff', ', ,', ',000', '.000',
] as const;

export const number = fc.constantFrom(...NUMBERS);
export const share = fc.constantFrom(...SHARES);
export const name = fc.constantFrom(...NAMES);
export const word = fc.oneof({ weight: 4, arbitrary: number }, { weight: 2, arbitrary: share }, name, fc.constantFrom(...TEXTS));
export const piece = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PIECES) }, word);

/** A place in something, as a part of its length; any is as likely as another. */
export const place = fc.noBias(fc.integer({ min: 0, max: 0x3fffffff })).map((part) => part / 0x40000000);

/** An arbitrary that mostly is what it should be, and sometimes something else. */
export function mostly<Value>(right: fc.Arbitrary<Value>, other: fc.Arbitrary<Value>, times = 15): fc.Arbitrary<Value> {
  return fc.oneof({ weight: times, arbitrary: right }, { weight: 1, arbitrary: other });
}
