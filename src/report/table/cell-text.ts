import { pageWordsOf } from '../../language/page-words.ts';
import { formatNumber, formatPlain, formatShare } from '../../language/numbers.ts';
import type { Presentation } from '../presentation.ts';
import type { ShownColumn } from './document.ts';
import type { Unit, Value } from './table.ts';

/** Marks a cell. */
export const MARK = ' *';

/** A cell as a person reads it, without its mark; "–" where there is no number. */
export function cellText(column: ShownColumn, row: number, presentation: Presentation): string {
  const value = column.values[row];
  const { decimals = presentation.decimals, sign } = column;
  const text = shownText(value, column.units?.[row] ?? column.unit, { ...presentation, decimals });
  if (sign === undefined) return text;
  return sign === 'difference' ? signed(text) : text.replace('-', '−');
}

/** The same of a value: nothing where there is no cell. */
export function shownText(value: Value, unit: Unit, presentation: Presentation): string {
  return value === undefined ? '' : valueText(value, unit, presentation);
}

/** A value as a person reads it; of several numbers, each. */
export function valueText(value: Value, unit: Unit, presentation: Presentation): string {
  if (value == null || Number.isNaN(value)) return '–';
  if (Array.isArray(value))
    return (value as readonly number[]).map((each) => numberText(each, unit, presentation)).join('; ');
  return typeof value === 'number' ? numberText(value, unit, presentation) : (value as string);
}

function numberText(value: number, unit: Unit, { language, decimals, unit: scale }: Presentation): string {
  switch (unit) {
    case 'kroner':
      return formatNumber(value / scale, language, decimals);
    case 'perHead':
    case 'decimal':
      return formatNumber(value, language, decimals);
    case 'percent':
      return pageWordsOf(language).locale.percent(value, decimals);
    case 'share':
      return formatShare(value, language);
    case 'number':
      // A calendar year has no separators between thousands.
      return /^(19|20|21)\d\d$/u.test(String(value)) ? String(value) : formatPlain(value, language);
    default:
      return formatPlain(value, language);
  }
}

/** A formatted difference with its sign. */
function signed(text: string): string {
  return /^[1-9]/u.test(text) || /^0[.,]\d*[1-9]/u.test(text) ? `+${text}` : text.replace('-', '−');
}
