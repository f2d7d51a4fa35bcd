'use client'
// The fields of an editable row: no frame of their own, a name for screen readers, and after an answer what was typed, what is
// wrong with it, and what another person wrote meanwhile. <EditKept> is what the row carries along: its version, its state.
import type { ComponentProps } from 'react'
import { useAnswer } from '../action-form'
import type { Option } from '../fields/select-field'
import { Theirs } from '../form-fields'

type Named = { name: string; label: string; value: string }

function useCell(name: string, first: string) {
  const { values, fieldErrors, answer } = useAnswer()
  const wrong = fieldErrors[name] !== undefined
  return { typed: values[name]?.[0] ?? first, answer, tied: { id: name, name, ...(wrong && { 'aria-invalid': true, 'aria-describedby': `${name}-error` }) } }
}

export function EditText({ name, label, value, ...rest }: Named & ComponentProps<'input'>) {
  const { typed, answer, tied } = useCell(name, value)
  return (
    <>
      <input key={answer} {...tied} aria-label={label} defaultValue={typed} autoComplete="off" {...rest} />
      <Theirs name={name} mine={typed} />
    </>
  )
}

export function EditArea({ name, label, value, ...rest }: Named & ComponentProps<'textarea'>) {
  const { typed, answer, tied } = useCell(name, value)
  return (
    <>
      <textarea key={answer} {...tied} aria-label={label} defaultValue={typed} rows={1} dir="auto" {...rest} />
      <Theirs name={name} mine={typed} />
    </>
  )
}

export function EditSelect({ name, label, value, options }: Named & { options: readonly Option[] }) {
  const { typed, answer, tied } = useCell(name, value)
  return (
    <>
      <select key={answer} {...tied} aria-label={label} defaultValue={typed}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Theirs name={name} mine={typed} options={options} />
    </>
  )
}

export function EditKept({ name, value }: Pick<Named, 'name' | 'value'>) {
  const { typed, answer } = useCell(name, value)
  return <input key={answer} type="hidden" name={name} defaultValue={typed} />
}
