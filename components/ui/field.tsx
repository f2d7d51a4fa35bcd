// The frame of every field: label, hint, control, error, tied together by ids that begin with the field's name,
// so that the error summary can link to `#name`. The ready-made fields stand in fields/: text-field, select-field,
// password-field and choice; take Field itself only for a control of another kind:
// <Field id="zone" label="…" hint="…" error={…}>{(tied) => <input {...tied} name="zone" />}</Field>
// optional: the word itself ("(optional)", ui.optional), because forms run in the browser without a catalogue.
import type { ReactNode } from 'react'
import { Icon } from './icon'

export type FieldWords = { label: ReactNode; hint?: ReactNode; error?: string | undefined; optional?: string | undefined }
/** What ties a control to its words. */
export type Tied = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

export function tie(id: string, { hint, error }: Pick<FieldWords, 'hint' | 'error'>): Tied {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return { id, ...(described && { 'aria-describedby': described }), ...(error && { 'aria-invalid': true }) }
}

export function Field({ id, label, hint, error, optional, children }: FieldWords & { id: string; children: (tied: Tied) => ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        <Optional>{optional}</Optional>
      </label>
      <Hint id={id}>{hint}</Hint>
      {children(tie(id, { hint, error }))}
      <FieldError id={id}>{error}</FieldError>
    </div>
  )
}

export function Optional({ children }: { children: ReactNode }) {
  return children ? <span className="optional"> {children}</span> : null
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null
  return (
    <span className="hint" id={`${id}-hint`}>
      {children}
    </span>
  )
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null
  return (
    <span className="error" id={`${id}-error`}>
      <Icon name="bad" />
      {children}
    </span>
  )
}
