'use client'
// <SaveBar save={t('save')} changed={pluralWords(locale, …)} undo={t('undo')} />: the foot of a table of editable rows. It marks the rows
// that differ from what was shown, counts them on its button, and asks before the page is left with changes. Without script it is
// a button that saves, and one that puts everything back; the server finds out which rows changed.
import { useEffect, useRef, useState } from 'react'
import { countWords, type PluralWords } from '@/lib/platform/i18n/plural-words'
import { useAnswer } from '../action-form'
import { Button } from '../button'
import { SubmitButton } from '../submit-button'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const differs = (field: Field) => ('options' in field ? [...field.options].some((one) => one.selected !== one.defaultSelected) : field.value !== field.defaultValue)

/** Marks the rows of a form that differ, or were refused, and says how many they are. */
function markRows(form: HTMLFormElement): number {
  const rows = [...form.querySelectorAll('tr[data-edit]')]
  for (const row of rows) row.toggleAttribute('data-changed', row.classList.contains('row-bad') || [...row.querySelectorAll<Field>('input, textarea, select')].some(differs))
  return rows.filter((row) => row.hasAttribute('data-changed')).length
}

export function SaveBar({ save, changed, undo }: { save: string; changed: PluralWords; undo: string }) {
  const bar = useRef<HTMLDivElement>(null)
  const [rows, setRows] = useState(0)
  const { answer } = useAnswer()
  useEffect(() => {
    const form = bar.current?.closest('form')
    if (!form) return
    const ended = new AbortController()
    const { signal } = ended
    let [open, sent] = [0, false]
    const count = () => setRows((open = markRows(form)))
    form.addEventListener('input', count, { signal })
    // The form is put back after its listeners were told.
    form.addEventListener('reset', () => setTimeout(count), { signal })
    form.addEventListener('submit', () => (sent = true), { signal })
    addEventListener('beforeunload', (leaving) => open > 0 && !sent && leaving.preventDefault(), { signal })
    count()
    return () => ended.abort()
  }, [answer])
  return (
    <div ref={bar} className="form-end">
      <SubmitButton look="primary">{rows > 0 ? countWords(changed, rows) : save}</SubmitButton>
      <Button type="reset" icon="undo">
        {undo}
      </Button>
    </div>
  )
}
