import type { Fault } from '../problem.ts';
import type { Path } from './path.ts';
import type { Limits } from './limits.ts';
import { DANISH_THOUSANDS, DECIMAL_COMMA, PERCENT, THOUSANDS_COMMA, writingsOf } from './numerals.ts';
import { IN_BRACKETS, misreadList } from './split-lists.ts';

/** Says what is wrong with a value, or with a part of it. */
export type Fail = (fault: Fault, at?: Path) => undefined;

/** Reads a raw YAML value; undefined after it said what is wrong. */
export type Read<Value> = (raw: unknown, fail: Fail) => Value | undefined;

/**
 * A number of things or of kroner. `900.000` is refused: YAML reads 900 where a Dane means 900000.
 */
export function readNumber(limits: Limits, only: 'whole' | 'any' = 'any'): Read<number> {
  return (raw, fail) => {
    const fault = typeof raw === 'string' ? notation(raw, only) : null;
    if (fault !== null) return fail(fault);
    if (typeof raw !== 'number') {
      return fail({ code: 'expected_number', details: { found: show(raw), quoted: isNumeric(raw) } });
    }
    if (!Number.isFinite(raw)) return fail({ code: 'not_finite', details: { found: show(raw) } });
    if (isTooNearZero(raw)) return fail({ code: 'too_near_zero', details: { found: show(raw), least: LEAST } });
    if (!isWithin(raw, limits)) {
      return fail({ code: 'out_of_range', details: { found: show(raw), limits, percent: false } });
    }
    if (only === 'whole' && !Number.isInteger(raw)) return fail({ code: 'not_whole', details: { found: show(raw) } });
    return raw === 0 ? 0 : raw;
  };
}

/** What is wrong with how a number is written, or null. */
function notation(raw: string, only: 'whole' | 'any'): Fault | null {
  const isWhole = (text: string) => only === 'any' || Number.isInteger(Number(text));
  if (DANISH_THOUSANDS.test(raw) || THOUSANDS_COMMA.test(raw)) {
    const [right = raw, decimals] = writingsOf(raw);
    if (!isWhole(right)) return { code: 'not_whole', details: { found: raw } };
    return {
      code: 'danish_thousands',
      details: { found: raw, right, other: only === 'any' ? (decimals ?? null) : null },
    };
  }
  if (!DECIMAL_COMMA.test(raw)) return null;
  const right = raw.replace(',', '.');
  return isWhole(right)
    ? { code: 'decimal_comma', details: { found: raw, right: only === 'any' ? right : String(Number(right)) } }
    : { code: 'not_whole', details: { found: raw } };
}

/** Whether a text is a number but for its quotation marks. */
function isNumeric(raw: unknown): boolean {
  return typeof raw === 'string' && /^\s*[+-]?\d+(\.\d+)?\s*$/u.test(raw);
}

/**
 * The least number besides 0. No figure is that precise, and exact fractions of much less have hundreds of digits:
 * a discount rate of 1e-320 over 50 years takes 16,000.
 */
const LEAST = 1e-9;

/** Whether a number is not 0, but nearer to it than the program accepts. */
function isTooNearZero(value: number): boolean {
  return value !== 0 && Math.abs(value) < LEAST;
}

/** The number in a text; one that underflows is the least double, and not 0. */
export function numberOf(text: string): number {
  const number = Number(text);
  return number === 0 && /^[^eE]*[1-9]/u.test(text) ? Number.MIN_VALUE : number;
}

function isWithin(value: number, { least, most, above = false }: Limits): boolean {
  return (above ? value > least : value >= least) && value <= most;
}

/** A ratio such as parents per family, where three decimals are three decimals: `1.625`. */
export function readRatio(limits: Limits): Read<number> {
  const read = readNumber(limits);
  return (raw, fail) => read(typeof raw === 'string' && /^\d+\.\d{3}$/u.test(raw) ? Number(raw) : raw, fail);
}

/**
 * A share or a rate, as a number: `0.15`, `15%`, `15 %` and `15,5 %` are all read; a bare number of
 * 1 or more is refused, for 15 could mean 15 % or fifteen times.
 */
export function readShare(limits: Limits): Read<number> {
  return (raw, fail) => {
    const percent = typeof raw === 'string' ? PERCENT.exec(raw.trim()) : null;
    if (percent === null && typeof raw === 'string' && DECIMAL_COMMA.test(raw)) {
      const point = raw.replace(',', '.');
      // 0,15 is a share; 15,5 lacks its percent sign.
      const right = `${Math.abs(Number(point)) < 1 ? String(Number(`${point}e2`)) : point}%`;
      return fail({ code: 'decimal_comma', details: { found: show(raw), right } });
    }
    // `15.1e-2` is read as the decimal number it is, where 15.1 / 100 need not be.
    const value = percent === null ? raw : numberOf(`${(percent[1] as string).replace(',', '.')}e-2`);
    if (typeof value !== 'number') return fail({ code: 'expected_share', details: { found: show(raw) } });
    if (!Number.isFinite(value)) return fail({ code: 'not_finite', details: { found: show(raw) } });
    if (isTooNearZero(value)) return fail({ code: 'too_near_zero', details: { found: show(raw), least: LEAST } });
    if (percent === null && Math.abs(value) >= 1) {
      return fail({ code: 'share_without_percent', details: { found: show(raw) } });
    }
    if (!isWithin(value, limits)) {
      return fail({ code: 'out_of_range', details: { found: show(raw), limits, percent: true } });
    }
    return value === 0 ? 0 : value;
  };
}

/** A value that is the same in every year. */
export function readSingle(read: Read<number>): Read<number> {
  return (raw, fail) => (Array.isArray(raw) ? fail({ code: 'not_by_year', details: {} }) : read(raw, fail));
}

/** A value by year: one for all years, or a list with one for each. */
export function readByYear(read: Read<number>, of: 'shares' | 'numbers'): Read<number | readonly number[]> {
  return (raw, fail) => {
    if (!Array.isArray(raw)) return read(raw, fail);
    const fault = of === 'shares' ? splitShares(raw) : null;
    if (fault !== null) return fail(fault);
    const values = raw.map((item, index) => read(item, (fault) => fail(fault, [index])));
    return values.every((value) => value !== undefined) ? values : undefined;
  };
}

/** The fault of a list of shares split by commas: YAML reads `[12,5%, 15%]` as 12, 5 % and 15 %. */
function splitShares(list: readonly unknown[]): Fault | null {
  const isBare = (item: unknown) => typeof item === 'number' && Number.isFinite(item);
  const isPercent = (item: unknown) => typeof item === 'string' && PERCENT.test(item.trim());
  if (!list.every((item) => isBare(item) || isPercent(item))) return null;
  const fault = misreadList(
    list.map((item) => ({ text: String(item).trim(), isTight: null })),
    { ...IN_BRACKETS, areShares: true },
  );
  const isMixed = list.some(isPercent) && list.some(isBare);
  return fault ?? (isMixed ? { code: 'mixed_shares', details: {} } : null);
}

/** Longest text: a description or a quotation. */
const MOST_CHARACTERS = 5000;

/** Longest name: it stands in tables, charts and headings. */
const MOST_OF_NAME = 300;

/** Text without control characters, which could take over a terminal; line breaks and tabs pass. */
export const readText: Read<string> = (raw, fail) => readUpTo(MOST_CHARACTERS, raw, fail);

function readUpTo(most: number, raw: unknown, fail: Fail): string | undefined {
  if (typeof raw !== 'string') return fail({ code: 'expected_text', details: {} });
  if (raw.trim() === '') return fail({ code: 'empty_text', details: {} });
  if (raw.length > most) return fail({ code: 'text_too_long', details: { found: raw.length, most } });
  // eslint-disable-next-line no-control-regex -- they are what it looks for
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u.test(raw.replace(/\r\n/gu, '\n'))) {
    return fail({ code: 'control_character', details: {} });
  }
  return raw;
}

/** Text on one line: line breaks and runs of spaces become one space. */
export const readLine: Read<string> = (raw, fail) => onOneLine(readText(raw, fail));

/** A name, on one line. */
export const readName: Read<string> = (raw, fail) => onOneLine(readUpTo(MOST_OF_NAME, raw, fail));

function onOneLine(text: string | undefined): string | undefined {
  return text?.trim().replace(/\s+/gu, ' ');
}

/** A raw value as it is repeated in a message. */
export function show(raw: unknown): string {
  if (raw === null || raw === undefined) return '';
  const text = typeof raw === 'string' ? raw : typeof raw === 'number' ? showNumber(raw) : JSON.stringify(raw);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** A number as YAML writes it. */
function showNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf';
  return String(value);
}
