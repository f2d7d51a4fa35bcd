'use client'
// What in the sharing part of a form follows the reader's ticks: the sentence that counts, and recipients found by name.
import { useRef, useState, type ReactNode } from 'react'
import { asideField } from '@/lib/platform/forms/form-state'
import { useAnswer } from '../ui/action-form'
import { Choices } from '../ui/fields/choice'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'

type Says = { tell: (form: FormData) => Promise<string | null>; says: string; button: string; children: ReactNode }

/** The fields, and beneath them the sentence: renewed at each tick where script runs, by the button where none does. */
export function AudienceSays({ tell, says, button, children }: Says) {
  const { aside, answer } = useAnswer()
  const [live, setLive] = useState<{ says: string; after: string } | null>(null)
  const latest = useRef(0)
  const renew = async (form: HTMLFormElement | null) => {
    if (!form) return
    const turn = (latest.current += 1)
    const told = await tell(new FormData(form)).catch(() => null)
    if (told && turn === latest.current) setLive({ says: told, after: answer })
  }
  const ticked = (target: EventTarget) => target instanceof HTMLInputElement && target.type === 'checkbox' && void renew(target.form)
  return (
    <div className="picker" onChange={({ target }) => void ticked(target)}>
      <div className="picker-set">{children}</div>
      <p className="picker-says" aria-live="polite">
        <Icon name="eye" />
        <b>{live && live.after === answer ? live.says : (aside?.['audience'] ?? says)}</b>
        <Button small name={asideField} value="audience" formNoValidate>
          {button}
        </Button>
      </p>
    </div>
  )
}

type Known = { value: string; label: string }
type Others = { known: readonly Known[]; offered: readonly string[]; chosen: readonly string[]; legend: string }

/** Recipients beyond those that the form offers: named by the record, or found by what was typed; of several found, none is ticked. */
export function AudienceOthers({ known, offered, chosen, legend }: Others) {
  const { aside = {}, values, answer } = useAnswer()
  const ticked = answer === '' ? chosen : (values['audience'] ?? [])
  const found = Object.keys(aside).flatMap((key) => (key.startsWith('audience.') ? [key.slice('audience.'.length)] : []))
  const ids = [...new Set([...ticked, ...found])].filter((id) => !offered.includes(id))
  if (ids.length === 0) return null
  const label = (id: string) => aside[`audience.${id}`] ?? known.find(({ value }) => value === id)?.label ?? id
  return <Choices key={answer} kind="checkbox" name="audience" legend={legend} options={ids.map((id) => ({ value: id, label: label(id) }))} chosen={ticked} />
}
