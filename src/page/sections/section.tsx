import type { ComponentChildren } from 'preact';

/** A part of the page under its heading. */
export function Section({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

/** Markup of a chart, which escapes its texts itself. */
export function Chart({
  svg,
  caption,
  children,
}: {
  readonly svg: string;
  readonly caption?: string | undefined;
  readonly children?: ComponentChildren;
}) {
  return (
    <figure>
      {caption === undefined ? null : <figcaption>{caption}</figcaption>}
      <div class="chart" dangerouslySetInnerHTML={{ __html: svg }} />
      {children}
    </figure>
  );
}

/** The figures of a chart for those who would rather read them; closed until they are asked for, and not printed. */
export function ChartTable({
  title,
  heads,
  rows,
}: {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  return (
    <details class="data">
      <summary>{title}</summary>
      <DataTable heads={heads} rows={rows} label={title} />
    </details>
  );
}

/** A table whose first column names its rows and whose others are numbers, or text where `texts` says so. */
function DataTable({
  heads,
  rows,
  label,
  texts = [],
}: {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly label: string;
  readonly texts?: readonly number[];
}) {
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={label}>
      <table>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th scope="col" class={index === 0 || texts.includes(index) ? undefined : 'number'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = '', ...rest]) => (
            <tr>
              <th scope="row">{first}</th>
              {rest.map((cell, index) => (
                <td class={texts.includes(index + 1) ? undefined : 'number'}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
