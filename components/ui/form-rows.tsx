'use client'
// <FormRows name="country" rows={[{ code: 'KE', share: '60' }]} parts={[{ part: 'code', label, options }, { part: 'share', label }]} words={…} />
// Rows of an ActionForm that come and go without script: those there are, and empty ones for more. Fields are called
// "country-2-share". After an answer there are as many rows as were sent, so that nothing typed is lost; the second of two
// editors finds the other's rows beside the own ones. `legend` has "{number}" in it.
import type { HTMLAttributes } from 'react'
import { useAnswer } from './action-form'
import type { Option } from './fields/select-field'
import { FormArea, FormCheckbox, FormSelect, FormText } from './form-fields'

type Part = { part: string; label: string; options?: readonly Option[]; empty?: string; area?: boolean; dir?: 'ltr'; inputMode?: HTMLAttributes<'input'>['inputMode'] }
type Words = { legend: string; remove: string }
type Props = { name: string; rows: readonly Readonly<Record<string, string>>[]; parts: readonly Part[]; words: Words; spare?: number }

export function FormRows({ name, rows, parts, words, spare = 3 }: Props) {
  const { values, theirs = {} } = useAnswer()
  const shape = new RegExp(`^${name}-(\\d{1,3})-`)
  const sent = [...Object.keys(values), ...Object.keys(theirs)].flatMap((field) => shape.exec(field)?.[1] ?? []).map(Number)
  const count = Math.max(rows.length + spare, ...sent.map((number) => number + 1))
  return Array.from({ length: count }, (_, number) => (
    <fieldset key={number} className="mt-3 border-t border-line pt-3">
      <legend className="sr-only">{words.legend.replace('{number}', String(number + 1))}</legend>
      <div className="field-row">
        {parts.filter(({ area }) => !area).map((part) => (
          <RowField key={part.part} {...part} name={`${name}-${number}-${part.part}`} defaultValue={rows[number]?.[part.part] ?? ''} />
        ))}
      </div>
      {parts.filter(({ area }) => area).map(({ part, label }) => (
        <FormArea key={part} name={`${name}-${number}-${part}`} label={label} rows={3} defaultValue={rows[number]?.[part] ?? ''} />
      ))}
      {rows[number] && <FormCheckbox name={`${name}-${number}-remove`} label={words.remove} />}
    </fieldset>
  ))
}

function RowField({ name, label, options, empty, dir, inputMode, defaultValue }: Part & { name: string; defaultValue: string }) {
  if (options) return <FormSelect name={name} label={label} options={options} defaultValue={defaultValue} {...(empty !== undefined && { empty })} />
  return <FormText name={name} label={label} defaultValue={defaultValue} dir={dir ?? 'auto'} inputMode={inputMode} autoComplete="off" spellCheck={false} />
}
