// What is done to one post, each on a page of its own: edit, withdraw, mark as a decision.
import { useTranslations } from 'next-intl'
import { decide, savePostText, undecide, withdraw } from '@/lib/features/groups/actions'
import type { HeldPost } from '@/lib/features/groups/queries/topic-of'
import { isLocale } from '@/lib/platform/i18n/locale'
import { ActionForm } from '../ui/action-form'
import { ButtonLink } from '../ui/button'
import { FormText, FormVersion } from '../ui/form-fields'
import { SubmitButton } from '../ui/submit-button'
import { PreviewButton } from './preview'
import { TextFields } from './text-fields'

type Props = { post: HeldPost; back: string }

export function EditPost({ post, back }: Props) {
  const t = useTranslations('topic')
  return (
    <ActionForm action={savePostText} label={t('post.edit')} className="form-part">
      <input type="hidden" name="id" value={post.id} />
      <FormVersion version={post.version} />
      <TextFields label={t('write.text')} text={post.body} lang={isLocale(post.lang) ? post.lang : 'en'} rows={12} />
      <div className="form-end">
        <SubmitButton look="primary">{t('save')}</SubmitButton>
        <PreviewButton>{t('write.preview')}</PreviewButton>
        <ButtonLink href={back}>{t('cancel')}</ButtonLink>
      </div>
    </ActionForm>
  )
}

export function WithdrawPost({ post, back }: Props) {
  const t = useTranslations('topic')
  return (
    <ActionForm action={withdraw} label={t('post.withdraw')} className="form-part">
      <input type="hidden" name="id" value={post.id} />
      <p className="prose">{t('withdraw.text')}</p>
      <div className="form-end">
        <ButtonLink href={back}>{t('withdraw.keep')}</ButtonLink>
        <SubmitButton look="danger">{t('post.withdraw')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

export function DecidePost({ post, back }: Props) {
  const t = useTranslations('topic')
  if (post.decision !== null) {
    return (
      <ActionForm action={undecide} label={t('post.undecide')} className="form-part">
        <input type="hidden" name="id" value={post.id} />
        <p className="prose">{t('decide.taken')}</p>
        <div className="form-end">
          <ButtonLink href={back}>{t('decide.keep')}</ButtonLink>
          <SubmitButton look="danger">{t('post.undecide')}</SubmitButton>
        </div>
      </ActionForm>
    )
  }
  return (
    <ActionForm action={decide} label={t('post.decide')} className="form-part">
      <input type="hidden" name="id" value={post.id} />
      <FormText name="decision" label={t('decide.words')} hint={t('decide.hint')} />
      <div className="form-end">
        <SubmitButton look="primary">{t('post.decide')}</SubmitButton>
        <ButtonLink href={back}>{t('cancel')}</ButtonLink>
      </div>
    </ActionForm>
  )
}
