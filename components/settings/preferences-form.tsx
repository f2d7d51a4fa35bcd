import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { FormSelect } from '@/components/ui/form-fields'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { savePreferences } from '@/lib/features/sign-in/actions/settings'
import { languageNames, locales } from '@/lib/platform/i18n/locale'
import { timeZones } from '@/lib/platform/time/zones'

export function PreferencesForm({ timeZone }: { timeZone: string }) {
  const t = useTranslations('settings.preferences')
  const locale = useLocale()
  return (
    <Section id="preferences" title={t('title')}>
      <ActionForm action={savePreferences}>
        <FormSelect name="locale" label={t('locale')} hint={t('localeHint')} defaultValue={locale} options={locales.map((value) => ({ value, label: languageNames[value] }))} />
        <FormSelect name="timeZone" label={t('timeZone')} hint={t('timeZoneHint')} defaultValue={timeZone} options={timeZones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))} />
        <p className="actions mt-4">
          <SubmitButton>{t('save')}</SubmitButton>
        </p>
      </ActionForm>
    </Section>
  )
}
