import { type Choice, ChoiceLabel } from './choice-fields.tsx'

type TicksProps = {
  legend: string
  hint?: string | undefined
  /** The name that all of them share. */
  name: string
  choices: readonly Choice[]
  chosen: readonly string[]
}

/** Some of many: ticks under one name, so that an address or a form holds those that are chosen. */
export function Ticks({ legend, hint, name, choices, chosen }: TicksProps) {
  const hintId = hint ? `${name}-hint` : undefined
  return (
    <fieldset class="kern-fieldset" aria-describedby={hintId}>
      <legend class="kern-label">{legend}</legend>
      {hint && (
        <div class="kern-hint" id={hintId}>
          {hint}
        </div>
      )}
      <div class="kern-fieldset__body">
        {choices.map((choice) => (
          <div class="kern-form-check">
            <input
              type="checkbox"
              class="kern-form-check__checkbox"
              id={`${name}-${choice.value}`}
              name={name}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              aria-describedby={choice.hint && `${name}-${choice.value}-hint`}
            />
            <ChoiceLabel id={`${name}-${choice.value}`} label={choice.label} hint={choice.hint} />
          </div>
        ))}
      </div>
    </fieldset>
  )
}
