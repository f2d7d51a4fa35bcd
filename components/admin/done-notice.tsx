// <DoneNotice done={(await searchParams).done} />: one line after a write; a word that nobody knows says nothing.
import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

const known = ['invited', 'suspended', 'reinstated', 'ended', 'roleChanged', 'startedOver', 'proposed', 'approved', 'declined', 'waiting'] as const

export function DoneNotice({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations('members.done')
  const word = known.find((one) => one === done)
  return word ? <Notice tone="good" title={t(word)} announce /> : null
}
