// The places, at the start side; under 1024 px a popover behind the menu button, which then also carries what the bar
// has no room for. See shell.tsx.
import { useTranslations } from 'next-intl'
import { CountBadge } from '../ui/badge'
import { Icon } from '../ui/icon'
import { LanguageChoice } from './language-choice'
import { PlaceLink } from './place-link'
import type { Send } from './shell'

export type Place = 'directory' | 'organizations' | 'groups' | 'activities' | 'projects' | 'administration'
const addresses: Record<Place, string> = { directory: '/directory', organizations: '/organizations', groups: '/groups', activities: '/activities', projects: '/projects', administration: '/admin' }

export type RailGroup = { href: string; name: string; unread: number }
export type RailParts = {
  member: { name: string; organization: string; entry: string }
  places: readonly Place[]
  groups?: readonly RailGroup[]
  signOut: Send
  chooseLanguage?: Send
}

export function Rail({ member, places, groups = [], signOut, chooseLanguage }: RailParts) {
  const t = useTranslations('shell')
  return (
    <nav className="rail" id="rail" popover="auto" aria-label={t('places')}>
      <button className="icon-button narrow-only" popoverTarget="rail" popoverTargetAction="hide" aria-label={t('close')}>
        <Icon name="close" />
      </button>
      <ul>
        {places.map((place) => (
          <li key={place}>
            <PlaceLink href={addresses[place]}>{t(place)}</PlaceLink>
          </li>
        ))}
      </ul>
      {groups.length > 0 && <Groups groups={groups} />}
      <div className="narrow-only">
        <h2>
          <bdi>{member.name}</bdi>
        </h2>
        <ul>
          <li>
            <PlaceLink href={member.entry}>{t('myEntry')}</PlaceLink>
          </li>
          <li>
            <PlaceLink href="/settings">{t('settings')}</PlaceLink>
          </li>
          <li>
            <form action={signOut}>
              <button>{t('signOut')}</button>
            </form>
          </li>
        </ul>
        <h2>{t('language')}</h2>
        <LanguageChoice look="rail-item" send={chooseLanguage} />
      </div>
    </nav>
  )
}

function Groups({ groups }: { groups: readonly RailGroup[] }) {
  const t = useTranslations('shell')
  return (
    <>
      <h2>{t('workingGroups')}</h2>
      <ul>
        {groups.map(({ href, name, unread }) => (
          <li key={href}>
            <PlaceLink href={href}>
              <span>{name}</span>
              {unread > 0 && <CountBadge count={unread} label={t('unread')} />}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </>
  )
}
