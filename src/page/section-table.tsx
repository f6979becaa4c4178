import { withoutDirection } from '../language/direction.ts';
import type { Presentation } from '../report/presentation.ts';
import { cellText, MARK } from '../report/table/cell-text.ts';
import { isText, type Section, type ShownColumn } from '../report/table/document.ts';

/** Longer tables are scrolled within the page, under their heads. */
const TALL = 40;

interface TableProps {
  readonly part: Section;
  readonly label: string;
  readonly presentation: Presentation;
}

export function SectionTable({ part: { columns, strong }, label, presentation }: TableProps) {
  const rows = [...(columns[0]?.values.keys() ?? [])];
  return (
    <div
      class={rows.length > TALL ? 'scroll tall' : 'scroll'}
      tabIndex={0}
      role="group"
      aria-label={withoutDirection(label)}
    >
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
            <Row columns={columns} row={row} isStrong={strong?.has(row) === true} presentation={presentation} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ column }: { readonly column: ShownColumn }) {
  // A column without a label gets no head.
  if (column.label === '') return <td />;
  return (
    <th scope="col" class={classOf(column)}>
      {withoutDirection(column.label)}
    </th>
  );
}

interface RowProps {
  readonly columns: readonly ShownColumn[];
  readonly row: number;
  readonly isStrong: boolean;
  readonly presentation: Presentation;
}

function Row({ columns, row, isStrong, presentation }: RowProps) {
  const texts = columns.map((column) => withoutDirection(cellText(column, row, presentation)).trimEnd());
  const [first] = columns;
  const isAlone = texts.slice(1).every((text) => text === '');
  return (
    <tr class={isStrong ? 'strong' : undefined}>
      {isAlone && first !== undefined ? (
        <th scope="row" colSpan={columns.length} class={classOf(first, row)}>
          {texts[0]}
        </th>
      ) : (
        columns.map((column, index) => <Cell column={column} row={row} text={texts[index] ?? ''} />)
      )}
    </tr>
  );
}

function Cell({ column, row, text }: { readonly column: ShownColumn; readonly row: number; readonly text: string }) {
  // A mark stands outside the column of figures, so that they stay in line.
  const content = column.marked?.has(row) === true ? [text, <span class="mark">{MARK}</span>] : text;
  const style = classOf(column, row);
  if (column.isKey !== true) return <td class={style}>{content}</td>;
  return (
    <th scope="row" class={style}>
      {content}
    </th>
  );
}

function classOf(column: ShownColumn, row = -1): string | undefined {
  if (!isText(column)) return 'number';
  const indent = column.indents?.[row] ?? 0;
  return indent === 0 ? undefined : `indent-${String(indent)}`;
}
