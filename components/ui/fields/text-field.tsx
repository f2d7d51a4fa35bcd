// <TextField name="title" label={…} hint={…} error={…} optional={…} short defaultValue={…} />, <TextArea …/>.
// Takes every attribute of its element. Free text is dir="auto"; addresses, codes and telephones are left to right.
import type { ComponentProps } from 'react'
import { Field, type FieldWords } from '../field'

type Words = FieldWords & { name: string; short?: boolean }
const leftToRight = ['email', 'tel', 'url', 'password', 'date', 'datetime-local', 'time', 'number']

export function TextField({ label, hint, error, optional, short, id, name, type = 'text', className, ...rest }: Words & ComponentProps<'input'>) {
  return (
    <Field id={id ?? name} {...{ label, hint, error, optional }}>
      {(tied) => (
        <input {...tied} name={name} type={type} className={short ? 'short' : className} dir={leftToRight.includes(type) ? 'ltr' : 'auto'} {...rest} />
      )}
    </Field>
  )
}

export function TextArea({ label, hint, error, optional, id, name, rows = 4, ...rest }: Words & ComponentProps<'textarea'>) {
  return (
    <Field id={id ?? name} {...{ label, hint, error, optional }}>
      {(tied) => <textarea {...tied} name={name} rows={rows} dir="auto" {...rest} />}
    </Field>
  )
}
