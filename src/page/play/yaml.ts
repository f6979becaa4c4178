import { plainText } from '../../analysis/number-as-text.ts';
import { isMap } from '../../document/shape.ts';
import { toFraction } from '../../formula/exact.ts';

/**
 * A scenario's data as YAML: maps in lines of their own, lists in brackets, text in quotation marks wherever it could be
 * anything else. A library would be a quarter of the page's size.
 *
 * @param remark a comment at the top
 */
export function toYaml(data: Readonly<Record<string, unknown>>, remark: string): string {
  return `# ${remark.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}\n${linesOf(data, '').join('\n')}\n`;
}

function linesOf(map: Readonly<Record<string, unknown>>, indent: string): readonly string[] {
  return Object.entries(map).flatMap(([key, value]) => {
    const head = `${indent}${keyText(key)}:`;
    if (isMap(value) && Object.keys(value).length > 0) return [head, ...linesOf(value, `${indent}  `)];
    if (Array.isArray(value) && value.some(isMap))
      return [head, ...value.map((item) => `${indent}  - ${inline(item)}`)];
    return [`${head} ${inline(value)}`];
  });
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (isMap(value))
    return `{ ${Object.entries(value)
      .map(([key, part]) => `${keyText(key)}: ${inline(part)}`)
      .join(', ')} }`;
  if (typeof value === 'number') return plainText(toFraction(value));
  if (typeof value === 'string')
    return /^(?:[a-z][a-z_]{4,}|-?\d+(?:\.\d+)?%)$/u.test(value) ? value : JSON.stringify(value);
  return JSON.stringify(value);
}

function keyText(key: string): string {
  return /^[a-z][a-z0-9_]{2,}(?:\.[a-z0-9_]+)*$/u.test(key) ? key : JSON.stringify(key);
}
