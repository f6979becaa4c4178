import type { BaseValue } from '../../analysis/base-value.ts';
import { inputText } from '../../report/values.ts';
import type { Show } from '../show.ts';
import type { Control } from './controls.ts';
import { NumberField } from './field.tsx';
import { settingValue, sliderRange } from './numbers.ts';

/** How a control changes the scenario. */
export interface ScenarioEdits {
  /** What the path is in the scenario itself. */
  readonly baseOf: (path: string) => BaseValue;
  readonly isChanged: (path: string) => boolean;
  /** What was set and cannot be calculated; undefined if nothing. */
  readonly refusedAt: (path: string) => unknown;
  /** @param value undefined: as in the scenario */
  readonly set: (path: string, value: unknown) => void;
}

interface ControlProps {
  readonly control: Control;
  readonly changes: ScenarioEdits;
  readonly show: Show;
  readonly years: readonly string[];
}

/** One thing to try: a choice, a number, or a number for each year. */
export function ControlRow({ control, changes, show, years }: ControlProps) {
  const { path, label, unit } = control;
  const { words, language } = show;
  const id = `control-${path}`;
  const isChanged = changes.isChanged(path);
  const back = `${words.play.changedFrom(inputText(changes.baseOf(path), unit, language))} ↺`;
  return (
    <div class={isChanged ? 'control changed' : 'control'} role="group" aria-labelledby={`${id}-label`}>
      <div class="control-head">
        <label id={`${id}-label`} for={id}>
          {label}
        </label>
        {isChanged ? (
          <button
            type="button"
            class="quiet"
            aria-label={`${back}, ${words.play.resetOne(label)}`}
            onClick={() => changes.set(path, undefined)}
          >
            {back}
          </button>
        ) : null}
      </div>
      <ControlInput id={id} control={control} changes={changes} show={show} years={years} />
    </div>
  );
}

function ControlInput({ id, control, changes, show, years }: ControlProps & { readonly id: string }) {
  const { path, number, among, value } = control;
  const { words } = show;
  if (number === null) {
    return (
      <select
        id={id}
        value={String(value ?? '')}
        onChange={(event) =>
          changes.set(path, event.currentTarget.value === '' ? undefined : event.currentTarget.value)
        }
      >
        {among.map((each) => (
          <option value={each.id} selected={each.id === value}>
            {each.label}
          </option>
        ))}
      </select>
    );
  }
  const base = [changes.baseOf(path)]
    .flat()
    .reduce<number>((most, each) => Math.max(most, typeof each === 'number' ? each : 0), 0);
  const range = sliderRange(control, base);
  const refused = changes.refusedAt(path);
  const refusedList: readonly unknown[] = Array.isArray(refused) ? refused : [];
  const canVary = number.byYear && path !== 'budget' && years.length > 1;
  if (!Array.isArray(value)) {
    const single = typeof value === 'number' ? value : null;
    return (
      <>
        <NumberField
          id={id}
          label={control.label}
          control={control}
          value={single}
          range={range}
          show={show}
          typed={refused}
          onSet={(each) => changes.set(path, each)}
        />
        {canVary && single !== null ? (
          <button
            type="button"
            class="quiet"
            onClick={() =>
              changes.set(
                path,
                years.map(() => settingValue(inField(single, control), control)),
              )
            }
          >
            {words.play.perYear}
          </button>
        ) : null}
      </>
    );
  }
  const list = value as readonly number[];
  const written = list.map((each) => settingValue(inField(each, control), control));
  return (
    <>
      {list.map((each, index) => (
        <div class="by-year">
          <label for={index === 0 ? id : `${id}-${String(index + 1)}`}>{years[index]}</label>
          <NumberField
            id={index === 0 ? id : `${id}-${String(index + 1)}`}
            label={words.play.inYear(control.label, years[index] ?? '')}
            control={control}
            value={each}
            range={range}
            show={show}
            typed={refusedList[index] === written[index] ? undefined : refusedList[index]}
            onSet={(set) =>
              changes.set(
                path,
                set === undefined ? undefined : written.map((other, at) => (at === index ? set : other)),
              )
            }
          />
        </div>
      ))}
      {canVary ? (
        <button type="button" class="quiet" onClick={() => changes.set(path, written[0])}>
          {words.play.same}
        </button>
      ) : null}
    </>
  );
}

function inField(value: number, control: Control): number {
  return control.unit === 'share' ? Number((value * 100).toPrecision(12)) : value;
}
