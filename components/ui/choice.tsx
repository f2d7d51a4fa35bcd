// <Checkbox name="trust" label={…} hint={…} error={…} defaultChecked />
// <Choices kind="radio" name="role" legend={…} hint={…} error={…} options={[{ value, label, hint, disabled }]} chosen={['LEAD']} />
// kind="checkbox" posts `name` once for each box ticked. The group's error is read with its legend.
import type { ComponentProps, ReactNode } from 'react'
import { FieldError, Hint, Optional, tie } from './field'

type Words = { label: ReactNode; hint?: ReactNode; error?: string | undefined }

export function Checkbox({ label, hint, error, id, name, ...rest }: Words & { name: string } & ComponentProps<'input'>) {
  const tied = tie(id ?? name, { hint, error })
  return (
    <div className="field">
      <div className="choice">
        <input {...tied} name={name} type="checkbox" {...rest} />
        <span>
          <label htmlFor={tied.id}>{label}</label>
          {hint && <Hint id={tied.id}>{hint}</Hint>}
        </span>
      </div>
      {error && <FieldError id={tied.id}>{error}</FieldError>}
    </div>
  )
}

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }
type Group = { kind: 'radio' | 'checkbox'; name: string; legend: ReactNode; hint?: ReactNode; error?: string | undefined; optional?: boolean }

export function Choices({ kind, name, legend, hint, error, optional, options, chosen = [] }: Group & { options: readonly Choice[]; chosen?: readonly string[] }) {
  const { id, ...tied } = tie(name, { hint, error })
  return (
    <fieldset id={id} tabIndex={error ? -1 : undefined} aria-describedby={tied['aria-describedby']}>
      <legend>
        {legend}
        {optional && <Optional />}
      </legend>
      {hint && <Hint id={id}>{hint}</Hint>}
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input type={kind} name={name} value={option.value} defaultChecked={chosen.includes(option.value)} disabled={option.disabled} aria-invalid={tied['aria-invalid']} />
          <span>
            {option.label}
            {option.hint && <span className="hint">{option.hint}</span>}
          </span>
        </label>
      ))}
      {error && <FieldError id={id}>{error}</FieldError>}
    </fieldset>
  )
}
