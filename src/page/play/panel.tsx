import type { ComponentChildren } from 'preact';
import type { ScenarioView } from '../view.ts';
import type { Show } from '../show.ts';
import { ControlRow, type ScenarioEdits } from './control.tsx';
import { controlsOf, type Control, type ControlGroup } from './controls.ts';

interface PanelProps {
  /** The scenario as it was last calculated. */
  readonly view: ScenarioView;
  readonly changes: ScenarioEdits;
  readonly count: number;
  /** What is wrong with the last change. */
  readonly problems: readonly string[];
  readonly show: Show;
  /** Groups, or parts of them, that are open, by id; closed ones are not rendered. */
  readonly isOpen: (id: string, isUsual: boolean) => boolean;
  readonly onToggle: (id: string, isOpen: boolean) => void;
  readonly onReset: () => void;
  readonly onCopy: () => void;
}

/** Where other numbers are tried. */
export function Panel({ view, changes, count, problems, show, isOpen, onToggle, onReset, onCopy }: PanelProps) {
  const { words, all } = show;
  const { result } = view;
  const years = result.years.map((year) => (result.is_calendar ? String(year) : all.report.year(year)));
  return (
    <aside class="play" aria-labelledby="play-title">
      <h2 id="play-title">{words.play.title}</h2>
      <p class="fine">{words.play.hint}</p>
      <p class="actions">
        <button type="button" onClick={onReset} disabled={count === 0}>
          {words.play.reset}
        </button>
        <button type="button" onClick={onCopy}>
          {words.play.copy}
        </button>
      </p>
      <div id="play-problem" role="alert" class={problems.length === 0 ? undefined : 'problem'}>
        {problems.length === 0 ? null : (
          <>
            <strong>{words.play.wrong}</strong>
            <ul>
              {problems.map((problem) => (
                <li>{problem}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {controlsOf(view.source, view.plan, show).map((group) => (
        <ControlGroupPanel
          key={group.id}
          group={group}
          changes={changes}
          show={show}
          years={years}
          isOpen={isOpen}
          onToggle={onToggle}
        />
      ))}
      <p class="fine">{words.play.linkKeeps}</p>
    </aside>
  );
}

interface GroupProps extends Pick<PanelProps, 'isOpen' | 'onToggle'> {
  readonly group: ControlGroup;
  readonly changes: ScenarioEdits;
  readonly show: Show;
  readonly years: readonly string[];
}

function ControlGroupPanel({ group, changes, show, years, isOpen, onToggle }: GroupProps) {
  const { id, title, controls, more } = group;
  const rows = (some: readonly Control[]) =>
    some.map((control) => (
      <ControlRow key={control.path} control={control} changes={changes} show={show} years={years} />
    ));
  const part = (name: string, kind: string, summary: string, isUsual: boolean, content: () => ComponentChildren) => {
    const open = isOpen(name, isUsual);
    return (
      <details class={kind} id={name} open={open} onToggle={(event) => onToggle(name, event.currentTarget.open)}>
        <summary>{summary}</summary>
        {open ? content() : null}
      </details>
    );
  };
  return part(`group-${id}`, 'group', title, group.isOpen, () => (
    <>
      {rows(controls)}
      {more.length === 0 ? null : part(`more-${id}`, 'more', show.words.play.more, false, () => rows(more))}
    </>
  ));
}
