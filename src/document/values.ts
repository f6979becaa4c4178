import type { Fault } from '../problem.ts';
import type { Path } from './document.ts';

/** The least and the most a number may be, both allowed unless `above` leaves the least out. */
export interface Limits {
  readonly least: number;
  readonly most: number;
  readonly above?: boolean;
}

/** Says what is wrong with a value, or with a part of it. */
export type Fail = (fault: Fault, at?: Path) => undefined;

/** Reads a raw YAML value; undefined after it said what is wrong. */
export type Read<Value> = (raw: unknown, fail: Fail) => Value | undefined;

const PERCENT = /^([+-]?\d+(?:[.,]\d+)?)\s*%$/u;
const DECIMAL_COMMA = /^[+-]?\d+,\d+$/u;
const DANISH_THOUSANDS = /^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/u;

/**
 * A number of things or of kroner. `900.000` is refused: YAML reads 900 where a Dane means 900000.
 */
export function readNumber(limits: Limits, only: 'whole' | 'any' = 'any'): Read<number> {
  return (raw, fail) => {
    const found = show(raw);
    if (typeof raw === 'string') {
      if (DANISH_THOUSANDS.test(raw)) return fail({ code: 'danish_thousands', details: { found } });
      if (DECIMAL_COMMA.test(raw)) {
        const right = raw.replace(',', '.');
        return fail({ code: 'decimal_comma', details: { found, right } });
      }
    }
    if (typeof raw !== 'number') return fail({ code: 'expected_number', details: { found } });
    if (!Number.isFinite(raw)) return fail({ code: 'not_finite', details: { found } });
    if (!isWithin(raw, limits)) {
      return fail({ code: 'out_of_range', details: { found, limits, percent: false } });
    }
    if (only === 'whole' && !Number.isInteger(raw)) return fail({ code: 'not_whole', details: { found } });
    return raw === 0 ? 0 : raw;
  };
}

function isWithin(value: number, { least, most, above = false }: Limits): boolean {
  return (above ? value > least : value >= least) && value <= most;
}

/** A ratio such as parents per family, where three decimals are three decimals: `1.625`. */
export function readRatio(limits: Limits): Read<number> {
  const read = readNumber(limits);
  return (raw, fail) =>
    read(typeof raw === 'string' && /^\d+\.\d{3}$/u.test(raw) ? Number(raw) : raw, fail);
}

/**
 * A share or a rate, as a number: `0.15`, `15%`, `15 %` and `15,5 %` are all read; a bare number of
 * 1 or more is refused, for 15 could mean 15 % or fifteen times.
 */
export function readShare(limits: Limits): Read<number> {
  return (raw, fail) => {
    const found = show(raw);
    const percent = typeof raw === 'string' ? PERCENT.exec(raw.trim()) : null;
    if (percent === null && typeof raw === 'string' && DECIMAL_COMMA.test(raw)) {
      const right = `${String(Number(`${raw.replace(',', '.')}e2`))}%`;
      return fail({ code: 'decimal_comma', details: { found, right } });
    }
    // `15.1e-2` is read as the decimal number it is, where 15.1 / 100 need not be.
    const value = percent === null ? raw : Number(`${(percent[1] as string).replace(',', '.')}e-2`);
    if (typeof value !== 'number') return fail({ code: 'expected_share', details: { found } });
    if (!Number.isFinite(value)) return fail({ code: 'not_finite', details: { found } });
    if (percent === null && Math.abs(value) >= 1) {
      return fail({ code: 'share_without_percent', details: { found } });
    }
    if (!isWithin(value, limits)) {
      return fail({ code: 'out_of_range', details: { found, limits, percent: true } });
    }
    return value === 0 ? 0 : value;
  };
}

/** A value that is the same in every year. */
export function readSingle(read: Read<number>): Read<number> {
  return (raw, fail) =>
    Array.isArray(raw) ? fail({ code: 'not_by_year', details: {} }) : read(raw, fail);
}

/** A value by year: one for all years, or a list with one for each. */
export function readByYear(read: Read<number>): Read<number | readonly number[]> {
  return (raw, fail) => {
    if (!Array.isArray(raw)) return read(raw, fail);
    if (splitsDecimals(raw)) return fail({ code: 'split_decimal_comma', details: {} });
    const values = raw.map((item, index) => read(item, (fault) => fail(fault, [index])));
    return values.every((value) => value !== undefined) ? values : undefined;
  };
}

/** `[12,5%, 15%]` is read by YAML as 12, 5 % and 15 %. */
function splitsDecimals(list: readonly unknown[]): boolean {
  const percents = list.filter((item) => typeof item === 'string' && PERCENT.test(item.trim()));
  return percents.length > 0 && list.some((item) => typeof item === 'number');
}

/** Text without control characters, which could take over a terminal; line breaks and tabs pass. */
export const readText: Read<string> = (raw, fail) => {
  if (typeof raw !== 'string') return fail({ code: 'expected_text', details: {} });
  if (raw.trim() === '') return fail({ code: 'empty_text', details: {} });
  // eslint-disable-next-line no-control-regex -- they are what it looks for
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u.test(raw.replace(/\r\n/gu, '\n'))) {
    return fail({ code: 'control_character', details: {} });
  }
  return raw;
};

/** A raw value as it is repeated in a message. */
export function show(raw: unknown): string {
  if (raw === null || raw === undefined) return '';
  const text = typeof raw === 'string' ? raw : typeof raw === 'number' ? String(raw) : JSON.stringify(raw);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
