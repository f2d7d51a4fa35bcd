'use client'
// What collides with what the form says of countries and days: renewed at each change of these where script runs, by the button
// where none does.
import { useEffect, useRef, useState } from 'react'
import { asideField } from '@/lib/platform/forms/form-state'
import { useAnswer } from '../ui/action-form'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'

type Props = { tell: (form: FormData) => Promise<string | null>; says: string; button: string; label: string }

const asked = /^(country-\d+-|span$|starts|ends|zone$|repeat|interval$)/

export function EventCollisions({ tell, says, button, label }: Props) {
  const { aside, answer } = useAnswer()
  const [live, setLive] = useState<{ says: string; after: string } | null>(null)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    let latest = 0
    const renew = async ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) || !asked.test(target.name)) return
      const turn = (latest += 1)
      const told = await tell(new FormData(form)).catch(() => null)
      if (told && turn === latest) setLive({ says: told, after: answer })
    }
    const listen = (event: Event) => void renew(event)
    form.addEventListener('change', listen)
    return () => form.removeEventListener('change', listen)
  }, [tell, answer])
  const lines = (live && live.after === answer ? live.says : (aside?.['collisions'] ?? says)).split('\n')
  return (
    <div className="collision mt-4" ref={place} role="group" aria-label={label}>
      <Icon name="info" />
      <div aria-live="polite">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <Button small name={asideField} value="collisions" formNoValidate>
          {button}
        </Button>
      </div>
    </div>
  )
}
