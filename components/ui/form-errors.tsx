'use client'
// <FormErrors state={state} />: the summary on top of a form after a refused post; nothing before one.
// state: what the action returned ({ formError, fieldErrors, answer }, sentences already in the reader's language).
// Its first line is formError, then one link for each field: a field's id is its name (or `ids` says otherwise).
// Takes the focus with each new answer; the page's title then begins with "Error:".
import { useEffect, useRef, type ReactNode } from 'react'
import { useWords } from './fields/words'

export type Answered = { formError: string | null; fieldErrors: Readonly<Record<string, string>>; answer: string }
type Props = { state: Answered; ids?: Readonly<Record<string, string>>; children?: ReactNode }

export function FormErrors({ state, ids = {}, children }: Props) {
  const { errorTitle } = useWords()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!box.current) return
    box.current.focus()
    const title = document.title
    document.title = `${errorTitle} ${title}`
    return () => void (document.title = title)
  }, [state.answer, errorTitle])
  const fields = Object.entries(state.fieldErrors)
  if (!state.formError && fields.length === 0) return null
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1} autoFocus>
      {state.formError && <h2>{state.formError}</h2>}
      {fields.length > 0 && (
        <ul>
          {fields.map(([name, message]) => (
            <li key={name}>
              <a href={`#${ids[name] ?? name}`}>{message}</a>
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  )
}
