'use client'
// <FormErrors errors={[{ field: 'email', message }]} after={state} />: the summary on top of a form after a refused post.
// Says how many, that nothing is lost, and links to each field; a message without `field` is a sentence of its own.
// `after`: the object that the action returned; the summary takes the focus each time it is a new one.
// `title` replaces the first line. Renders nothing without errors.
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslations } from 'next-intl'

export type FormError = { field?: string; message: string }

export function FormErrors({ errors, after, title, children }: { errors: readonly FormError[]; after?: unknown; title?: string; children?: ReactNode }) {
  const t = useTranslations('ui')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!box.current) return
    box.current.focus()
    const known = document.title
    document.title = t('errors.pageTitle', { title: known })
    return () => void (document.title = known)
  }, [after, t])
  if (errors.length === 0) return null
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{title ?? t('errors.title', { count: errors.length })}</h2>
      {children ?? <p>{t('errors.kept')}</p>}
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
}
