'use client'
// E-mails and telephones as rows of a form: those there are, and empty ones for more, so that rows come and go without
// script. After an answer there are as many rows as were sent, so that nothing typed is lost.
import { useAnswer } from '../ui/action-form'
import type { Option } from '../ui/fields/select-field'
import { FormCheckbox, FormSelect, FormText, Theirs } from '../ui/form-fields'

type Row = { id: string; kind: string; value: string; shownTo: string }
/** `legend` has "{number}" in it. */
type Words = { legend: string; kind: string; value: string; shown: string; remove: string }
type Props = { rows: readonly Row[]; kinds: readonly Option[]; choices: readonly Option[]; words: Words }

const spare = 3
const blank: Row = { id: '', kind: 'EMAIL', value: '', shownTo: 'OWN' }

export function ReachRows({ rows, ...rest }: Props) {
  const { values } = useAnswer()
  const sent = Object.keys(values).flatMap((name) => /^reach-(\d+)-value$/.exec(name)?.[1] ?? [])
  const count = Math.max(rows.length + spare, ...sent.map((number) => Number(number) + 1))
  return (
    <>
      {Array.from({ length: count }, (_, number) => (
        <ReachRow key={number} number={number} row={rows[number] ?? blank} {...rest} />
      ))}
      <Theirs name="reach-added" />
    </>
  )
}

function ReachRow({ number, row, kinds, choices, words }: Omit<Props, 'rows'> & { number: number; row: Row }) {
  const { values, answer } = useAnswer()
  const name = (part: string) => `reach-${number}-${part}`
  const id = values[name('id')]?.[0] ?? row.id
  return (
    <fieldset className="mt-3 border-t border-line pt-3">
      <legend className="sr-only">{words.legend.replace('{number}', String(number + 1))}</legend>
      <input key={answer} type="hidden" name={name('id')} defaultValue={id} />
      <div className="field-row">
        <FormSelect name={name('kind')} label={words.kind} options={kinds} defaultValue={row.kind} />
        <FormText name={name('value')} label={words.value} defaultValue={row.value} dir="ltr" autoComplete="off" spellCheck={false} />
        <FormSelect name={name('shown')} label={words.shown} options={choices} defaultValue={row.shownTo} />
      </div>
      {id !== '' && <FormCheckbox name={name('remove')} label={words.remove} />}
    </fieldset>
  )
}
