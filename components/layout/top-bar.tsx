// The bar on top: menu button (narrow), name, search, language, member. See shell.tsx.
import { useTranslations } from 'next-intl'
import { Icon } from '../ui/icon'
import { Menu, MenuButton, MenuLink } from '../ui/menu'
import { CurrentLanguage, LanguageChoice } from './language-choice'
import type { ShellParts } from './shell'

export function TopBar({ member, home = '/', signOut, chooseLanguage }: ShellParts) {
  const t = useTranslations('shell')
  return (
    <header className="top">
      <button className="icon-button narrow-only" popoverTarget="rail" aria-label={t('menu')}>
        <Icon name="menu" />
      </button>
      <a className="brand" href={home}>
        {t('product')}
      </a>
      <div className="top-row">
        <SearchBox />
        <Menu align="end" className="wide-only" icon="globe" label={<CurrentLanguage />}>
          <LanguageChoice look="panel-item" send={chooseLanguage} />
        </Menu>
        <Menu align="end" className="wide-only" icon="person" label={<bdi>{member.name}</bdi>}>
          <MenuLink href={member.entry}>{t('myEntry')}</MenuLink>
          <MenuLink href="/settings">{t('settings')}</MenuLink>
          <form action={signOut}>
            <MenuButton>{t('signOut')}</MenuButton>
          </form>
        </Menu>
        <a className="icon-button narrow-only" href="/search" aria-label={t('search')}>
          <Icon name="search" />
        </a>
      </div>
    </header>
  )
}

function SearchBox() {
  const t = useTranslations('shell')
  return (
    <form className="search top-search wide-only" role="search" action="/search" aria-label={t('search')}>
      <Icon name="search" />
      <input id="search" type="search" name="q" aria-label={t('search')} placeholder={t('searchHint')} dir="auto" />
      <kbd aria-hidden="true">/</kbd>
    </form>
  )
}
