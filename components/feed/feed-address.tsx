import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/fields/text-field'
import { Section } from '@/components/ui/section'

/** The address, in a field that selects whole with one key, and the warning that belongs to it. */
export function FeedAddress({ address }: { address: string }) {
  const t = useTranslations('feed')
  return (
    <Section id="address" title={t('addressTitle')}>
      <TextField label={t('field')} hint={t('address')} id="feed-address" name="address" type="url" defaultValue={address} readOnly dir="ltr" translate="no" />
    </Section>
  )
}
