import type { Show } from '../show.ts';
import type { Control } from './controls.ts';
import { fieldText, readNumber, restOf, settingValue, sliderValue, typedText, type SliderRange } from './numbers.ts';

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly control: Control;
  readonly value: number | null;
  readonly range: SliderRange;
  readonly show: Show;
  /** What was typed and cannot be calculated; undefined if nothing. */
  readonly typed: unknown;
  /** @param value undefined: as in the scenario */
  readonly onSet: (value: number | string | undefined) => void;
}

/** A number with a field to write in and a slider to move. */
export function NumberField({ id, label, control, value, range, show, typed, onSet }: NumberFieldProps) {
  const { words, all, language } = show;
  const isWrong = typed !== undefined;
  const shown = value === null ? '' : fieldText(value, control, language);
  const write = (text: string) => {
    if (text.trim() === '') return onSet(undefined);
    const number = readNumber(text, language);
    // What is no number goes to the scenario's reader as it is, which says what is wrong with it.
    onSet(number === null ? text : settingValue(number, control));
  };
  return (
    <div class="number-field">
      <input
        type="range"
        aria-label={words.play.slider(label)}
        min={range.min}
        max={range.max}
        step={range.step}
        value={value === null ? restOf(range) : sliderValue(value, control)}
        aria-valuetext={
          value === null
            ? words.play.none
            : `${fieldText(value, control, language)} ${all.analysis.units[control.unit]}`
        }
        onInput={(event) => onSet(settingValue(event.currentTarget.valueAsNumber, control))}
      />
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'play-problem' : undefined}
        value={isWrong ? typedText(typed, control, language) : shown}
        placeholder={words.play.none}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <span class="unit">{all.analysis.units[control.unit]}</span>
    </div>
  );
}
