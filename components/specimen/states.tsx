// Specimens of menus, dialogs, empty places and loading for the component page.
import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '../ui/button'
import { Dialog, DialogOpener } from '../ui/dialog'
import { EmptyState } from '../ui/empty-state'
import { Bones } from '../ui/list/bones'
import { Menu, MenuButton, MenuLink } from '../ui/menu'
import { Section } from '../ui/section'
import { stay } from './actions'

export function Menus() {
  const t = useTranslations('components')
  const act = (
    <form action={stay}>
      <Button look="danger">{t('buttons.danger')}</Button>
    </form>
  )
  return (
    <Section id="menus" title={t('names.menus')}>
      <div className="actions">
        <Menu label={t('menu.label')}>
          <MenuLink href="#menus">{t('menu.edit')}</MenuLink>
          <MenuLink href="#menus">{t('menu.move')}</MenuLink>
          <MenuButton className="text-bad" popoverTarget="ending" type="button">
            {t('buttons.danger')}
          </MenuButton>
        </Menu>
        <DialogOpener opens="ending" look="danger">
          {t('buttons.danger')}
        </DialogOpener>
      </div>
      <Dialog id="ending" title={t('dialog.title', { name: 'Chen Yuelan' })} keep={t('dialog.keep')} act={act}>
        <p>{t('dialog.text')}</p>
      </Dialog>
    </Section>
  )
}

export function EmptyStates() {
  const t = useTranslations('components')
  return (
    <Section id="empty" title={t('names.empty')}>
      <EmptyState level={3} title={t('empty.title')} actions={<ButtonLink href="#empty" icon="plus">{t('empty.action')}</ButtonLink>}>
        <p>{t('empty.text')}</p>
      </EmptyState>
      <EmptyState level={3} title={t('empty.none', { query: 'Altarify' })} actions={<ButtonLink href="#empty">{t('empty.without')}</ButtonLink>}>
        <p>{t.rich('empty.noneText', { spelling: 'Al-Tarifi', a: (words) => <a href="#empty">{words}</a> })}</p>
      </EmptyState>
    </Section>
  )
}

export function Loading() {
  const t = useTranslations('components')
  return (
    <Section id="loading" title={t('names.loading')}>
      <Bones rows={3}>{t('loading.text')}</Bones>
    </Section>
  )
}
