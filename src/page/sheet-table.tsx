import { withoutDirection } from '../language/direction.ts';
import type { SheetColumn } from '../report/sheet-columns.ts';
import type { Sheet } from '../report/sheet.ts';

/** Longer tables are scrolled within the page, under their heads. */
const TALL = 40;
/** Marks a row: it stands outside the column of figures, so that they stay in line. */
const MARK = ' *';

/** The columns of a sheet as a table. */
export function SheetTable({ sheet, label }: { readonly sheet: Sheet; readonly label: string }) {
  const { columns, strong } = sheet;
  const rows = [...(columns[0]?.cells.keys() ?? [])];
  return (
    <div class={rows.length > TALL ? 'scroll tall' : 'scroll'} tabIndex={0} role="group" aria-label={withoutDirection(label)}>
      <table class="sheet">
        <thead>
          <tr>
            {columns.map((column) => (
              <Head column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row columns={columns} row={row} isStrong={strong.has(row)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ column: { header, align } }: { readonly column: SheetColumn }) {
  // A head without words heads nothing.
  if (header === '') return <td />;
  return (
    <th scope="col" class={classOf(align)}>
      {withoutDirection(header)}
    </th>
  );
}

function Row({ columns, row, isStrong }: { readonly columns: readonly SheetColumn[]; readonly row: number; readonly isStrong: boolean }) {
  const [first, ...others] = columns;
  const isAlone = others.every(({ cells }) => (cells[row] ?? '') === '');
  return (
    <tr class={isStrong ? 'strong' : undefined}>
      {isAlone && first !== undefined ? (
        <th scope="row" colSpan={columns.length} class={classOf(first.align, first.indents?.[row])}>
          {textOf(first, row)}
        </th>
      ) : (
        columns.map((column) => <Cell column={column} row={row} />)
      )}
    </tr>
  );
}

function Cell({ column, row }: { readonly column: SheetColumn; readonly row: number }) {
  const { align, indents, isKey = false } = column;
  const style = classOf(align, indents?.[row]);
  const text = textOf(column, row);
  const isMarked = align === 'right' && text.endsWith(MARK);
  const content = isMarked ? [text.slice(0, -MARK.length), <span class="mark">{MARK}</span>] : text;
  if (!isKey) return <td class={style}>{content}</td>;
  return (
    <th scope="row" class={style}>
      {content}
    </th>
  );
}

/** Blanks that a text has to keep its columns in line are of no use here. */
function textOf({ cells }: SheetColumn, row: number): string {
  return withoutDirection(cells[row] ?? '').trimEnd();
}

function classOf(align: SheetColumn['align'], indent = 0): string | undefined {
  if (align === 'right') return 'number';
  return indent === 0 ? undefined : `indent-${String(indent)}`;
}
