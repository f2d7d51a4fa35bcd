// Specimens of colour, type and buttons for the component page.
import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '../ui/button'
import { Icon } from '../ui/icon'
import { Section } from '../ui/section'

const swatches = {
  paper: 'bg-paper', well: 'bg-well', press: 'bg-press', ink: 'bg-ink', muted: 'bg-muted', line: 'bg-line', edge: 'bg-edge',
  accent: 'bg-accent', 'accent-wash': 'bg-accent-wash', good: 'bg-good', 'good-wash': 'bg-good-wash', warn: 'bg-warn',
  'warn-wash': 'bg-warn-wash', bad: 'bg-bad', 'bad-wash': 'bg-bad-wash', info: 'bg-info', 'info-wash': 'bg-info-wash',
}

export function Colours() {
  const t = useTranslations('components.names')
  return (
    <Section id="colour" title={t('colour')}>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-2 text-sm">
        {Object.entries(swatches).map(([name, colour]) => (
          <li key={name} lang="en" dir="ltr">
            <span className={`mb-1 block h-8 rounded-md border border-line ${colour}`} />
            {name}
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function Type() {
  const t = useTranslations('components')
  return (
    <Section id="type" title={t('names.type')}>
      <p className="text-xl font-bold">{t('type.title')}</p>
      <p className="text-lg">{t('type.figure')}</p>
      <p className="text-md font-bold">{t('type.heading')}</p>
      <p className="prose">
        {t.rich('type.text', {
          a: (words) => <a href="#type">{words}</a>,
          b: (words) => <b>{words}</b>,
          m: (words) => <span className="muted">{words}</span>,
        })}
      </p>
      <p className="text-sm">{t('type.small')}</p>
    </Section>
  )
}

export function Buttons() {
  const t = useTranslations('components')
  return (
    <Section id="buttons" title={t('names.buttons')}>
      <p className="actions">
        <Button look="primary">{t('buttons.primary')}</Button>
        <Button icon="check">{t('buttons.default')}</Button>
        <Button look="quiet">{t('buttons.quiet')}</Button>
        <Button look="danger">{t('buttons.danger')}</Button>
      </p>
      <p className="actions mt-3">
        <Button disabled>{t('buttons.disabled')}</Button>
        <Button look="primary" busy>
          {t('buttons.busy')}
        </Button>
        <Button small>{t('buttons.small')}</Button>
        <ButtonLink href="#buttons" icon="download">
          {t('buttons.download')}
        </ButtonLink>
        <a className="with-icon" href="#buttons">
          <Icon name="print" />
          {t('buttons.print')}
        </a>
      </p>
    </Section>
  )
}
