// The versions of a post: who changed it when, what it said before and since.
import type { ComponentProps } from 'react'
import { useTranslations } from 'next-intl'
import { RecordHistory } from '../record/record-history'

const fields = ['body', 'lang', 'decision'] as const

export function PostHistory({ acts, timeZone }: Omit<ComponentProps<typeof RecordHistory>, 'words'>) {
  const t = useTranslations('topic.history')
  const known = (field: string) => fields.find((one) => one === field)
  const words = {
    field: (_noun: string, field: string) => {
      const name = known(field)
      return name ? t(name) : null
    },
    value: (_noun: string, _field: string, raw: string) => <span className="whitespace-pre-line">{raw}</span>,
  }
  // A post is often bettered within the moment in which it was made: two lines here, one anywhere else.
  const apart = acts.flatMap((act) => (act.made && act.changes.some(({ field }) => field === 'body') ? [{ ...act, key: `${act.key} changed`, made: false }, { ...act, changes: [] }] : [act]))
  return <RecordHistory acts={apart} timeZone={timeZone} words={words} />
}
