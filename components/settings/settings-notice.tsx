import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

const words = ['preferences', 'password', 'factor', 'codes', 'ended', 'confirmed'] as const

/** What was just done, by the word in the address; nothing for any other word. */
export function SettingsNotice({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations('settings.done')
  const word = words.find((one) => one === done)
  return (
    word && (
      <Notice tone={word === 'confirmed' ? 'info' : 'good'} announce>
        {t(word)}
      </Notice>
    )
  )
}
