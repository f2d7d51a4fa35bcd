// <Checkbox name="trust" label={…} hint={…} error={…} defaultChecked />
// <Choices kind="radio" name="role" legend={…} hint={…} error={…} options={[{ value, label, hint, disabled }]} chosen={['LEAD']} />
// kind="checkbox" posts `name` once for each box ticked. The group's error is read with its legend.
import type { ComponentProps, ReactNode } from 'react'
import { FieldError, Hint, Optional, tie } from '../field'

type Words = { name: string; label: ReactNode; hint?: ReactNode; error?: string | undefined }

export function Checkbox({ label, hint, error, id, name, ...rest }: Words & ComponentProps<'input'>) {
  const tied = tie(id ?? name, { hint, error })
  return (
    <div className="field">
      <div className="choice">
        <input {...tied} name={name} type="checkbox" {...rest} />
        <span>
          <label htmlFor={tied.id}>{label}</label>
          <Hint id={tied.id}>{hint}</Hint>
        </span>
      </div>
      <FieldError id={tied.id}>{error}</FieldError>
    </div>
  )
}

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }
type Group = { kind: 'radio' | 'checkbox'; name: string; legend: ReactNode; hint?: ReactNode; error?: string | undefined; optional?: string | undefined }

export function Choices({ kind, name, legend, hint, error, optional, options, chosen = [] }: Group & { options: readonly Choice[]; chosen?: readonly string[] }) {
  const tied = tie(name, { hint, error })
  return (
    <fieldset id={name} tabIndex={error ? -1 : undefined} aria-describedby={tied['aria-describedby']}>
      <legend>
        {legend}
        <Optional>{optional}</Optional>
      </legend>
      <Hint id={name}>{hint}</Hint>
      {options.map((option) => (
        <ChoiceRow key={option.value} kind={kind} name={name} option={option} checked={chosen.includes(option.value)} />
      ))}
      <FieldError id={name}>{error}</FieldError>
    </fieldset>
  )
}

function ChoiceRow({ kind, name, option, checked }: { kind: Group['kind']; name: string; option: Choice; checked: boolean }) {
  return (
    <label className="choice">
      <input type={kind} name={name} value={option.value} defaultChecked={checked} disabled={option.disabled} />
      <span>
        {option.label}
        {option.hint && <span className="hint">{option.hint}</span>}
      </span>
    </label>
  )
}
