'use client'
// The fields of an ActionForm: the ready-made fields, filled with what was typed and what was wrong with it.
// Words (label, hint, options) come translated from the page. The key renews a field with each answer, because
// React leaves the choice of a select alone when only its default changes.
import type { ComponentProps, ReactNode } from 'react'
import { useAnswer } from './action-form'
import { Checkbox, Choices } from './fields/choice'
import { PasswordField } from './fields/password-field'
import { SelectField } from './fields/select-field'
import { TextArea, TextField } from './fields/text-field'
import { useWords } from './fields/words'

type Called = { value: string; label: ReactNode }

/** What a second editor finds beside the own words; `options`: what codes are called. */
export function Theirs({ name, mine = '', options = [] }: { name: string; mine?: string; options?: readonly Called[] }) {
  const words = useWords()
  const theirs = useAnswer().theirs?.[name]
  if (theirs === undefined || theirs.join(', ') === mine) return null
  const called = theirs.filter(Boolean).map((value) => options.find((option) => option.value === value)?.label ?? value)
  const [before = '', after = ''] = words.theirs.split('{value}')
  return (
    <p className="theirs">
      {before}
      {called.length === 0 ? words.nothing : called.map((label, at) => <bdi key={at}>{at > 0 ? <>, {label}</> : label}</bdi>)}
      {after}
    </p>
  )
}

function useField(name: string, first: string) {
  const { values, fieldErrors, answer } = useAnswer()
  return { typed: values[name]?.[0] ?? first, error: fieldErrors[name], answer }
}

export function FormText({ name, defaultValue = '', ...rest }: ComponentProps<typeof TextField> & { defaultValue?: string }) {
  const { typed, error, answer } = useField(name, defaultValue)
  return (
    <>
      <TextField key={answer} {...rest} name={name} defaultValue={typed} error={error} />
      <Theirs name={name} mine={typed} />
    </>
  )
}

/** What is typed into a password never comes back. */
export function FormPassword({ name, ...rest }: ComponentProps<typeof PasswordField>) {
  const { error, answer } = useField(name, '')
  return <PasswordField key={answer} {...rest} name={name} error={error} />
}

export function FormArea({ name, defaultValue = '', ...rest }: ComponentProps<typeof TextArea> & { defaultValue?: string }) {
  const { typed, error, answer } = useField(name, defaultValue)
  return (
    <>
      <TextArea key={answer} {...rest} name={name} defaultValue={typed} error={error} />
      <Theirs name={name} mine={typed} />
    </>
  )
}

export function FormSelect({ name, defaultValue = '', ...rest }: ComponentProps<typeof SelectField> & { name: string; defaultValue?: string }) {
  const { typed, error, answer } = useField(name, defaultValue)
  return (
    <>
      <SelectField key={answer} {...rest} name={name} defaultValue={typed} error={error} />
      <Theirs name={name} mine={typed} options={rest.options} />
    </>
  )
}

export function FormChoices({ name, chosen = [], ...rest }: ComponentProps<typeof Choices>) {
  const { values, fieldErrors, answer } = useAnswer()
  const sent = answer === '' ? chosen : (values[name] ?? [])
  return (
    <>
      <Choices key={answer} {...rest} name={name} chosen={sent} error={fieldErrors[name]} />
      <Theirs name={name} mine={sent.join(', ')} options={rest.options} />
    </>
  )
}

export function FormCheckbox({ name, defaultChecked = false, ...rest }: ComponentProps<typeof Checkbox>) {
  const { values, fieldErrors, answer } = useAnswer()
  const ticked = answer === '' ? defaultChecked : values[name] !== undefined
  return <Checkbox key={answer} {...rest} name={name} defaultChecked={ticked} error={fieldErrors[name]} />
}

/** The version of the record that the form was opened with; after a conflict the one that was shown. */
export function FormVersion({ version }: { version: number }) {
  const { version: shown, answer } = useAnswer()
  return <input key={answer} type="hidden" name="version" defaultValue={String(shown ?? version)} />
}
