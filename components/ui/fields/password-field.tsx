'use client'
// <PasswordField name="password" label={…} autoComplete="current-password" show={t('show')} hide={t('hide')} />
// The button shows what was typed; it appears once script runs, and nothing depends on it.
import { useState, type ComponentProps } from 'react'
import { Field, type FieldWords } from '../field'
import { useScripted } from '../scripted'

type Words = FieldWords & { name: string; show: string; hide: string }

export function PasswordField({ label, hint, error, id, name, show, hide, ...rest }: Words & ComponentProps<'input'>) {
  const [shown, setShown] = useState(false)
  const scripted = useScripted()
  const field = id ?? name
  return (
    <Field id={field} {...{ label, hint, error }}>
      {(tied) => (
        <div className="reveal">
          <input {...tied} name={name} type={shown ? 'text' : 'password'} dir="ltr" autoCapitalize="none" spellCheck={false} {...rest} />
          {scripted && (
            <button type="button" aria-controls={field} aria-pressed={shown} onClick={() => setShown(!shown)}>
              {shown ? hide : show}
            </button>
          )}
        </div>
      )}
    </Field>
  )
}
