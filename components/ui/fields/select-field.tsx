// <SelectField name="zone" label={…} options={[{ value, label }]} defaultValue={…} empty="Choose one" />
// `empty` adds a first option without value. Options may carry a group: they are put under its heading.
import { Fragment, type ComponentProps } from 'react'
import { Field, type FieldWords } from '../field'

export type Option = { value: string; label: string; group?: string }
type Words = FieldWords & { name: string; options: readonly Option[]; empty?: string }

export function SelectField({ label, hint, error, optional, id, name, options, empty, ...rest }: Words & ComponentProps<'select'>) {
  return (
    <Field id={id ?? name} {...{ label, hint, error, optional }}>
      {(tied) => (
        // React resets a form after its action and forgets a select's choice; a new key makes it choose again.
        <select key={String(rest.defaultValue)} {...tied} name={name} {...rest}>
          {empty !== undefined && <option value="">{empty}</option>}
          <Options options={options} />
        </select>
      )}
    </Field>
  )
}

function Options({ options }: { options: readonly Option[] }) {
  const groups = [...new Set(options.map((option) => option.group))]
  return groups.map((group) => {
    const rows = options
      .filter((option) => option.group === group)
      .map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))
    return group === undefined ? <Fragment key="">{rows}</Fragment> : <optgroup key={group} label={group}>{rows}</optgroup>
  })
}
