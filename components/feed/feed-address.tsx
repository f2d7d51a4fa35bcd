import { useTranslations } from 'next-intl'
import { TextArea } from '@/components/ui/fields/text-field'
import { Section } from '@/components/ui/section'

/** The address, in a field, which a keyboard selects whole, and the warning that belongs to it. */
export function FeedAddress({ address }: { address: string }) {
  const t = useTranslations('feed')
  return (
    <Section id="address" title={t('addressTitle')}>
      <TextArea label={t('field')} hint={t('address')} id="feed-address" name="address" rows={3} defaultValue={address} readOnly dir="ltr" translate="no" spellCheck={false} />
    </Section>
  )
}
