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
  return <RecordHistory acts={acts} timeZone={timeZone} words={words} />
}
