'use client'
// What was typed, as it would stand in the group: the server made it, and made it safe. The button asks for it with or without script.
import { asideField } from '@/lib/platform/forms/form-state'
import { useAnswer } from '../ui/action-form'
import { Button } from '../ui/button'

export const PreviewButton = ({ children }: { children: string }) => (
  <Button icon="eye" name={asideField} value="preview" formNoValidate>
    {children}
  </Button>
)

export function Preview({ title }: { title: string }) {
  const { aside, values } = useAnswer()
  const html = aside?.['preview']
  if (html === undefined) return null
  return (
    <section aria-label={title} className="preview" role="status">
      <h3>{title}</h3>
      <div className="prose post-body" lang={values['lang']?.[0]} dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  )
}
