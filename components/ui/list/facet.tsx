// One facet of the filter bar: its button, and, when open, the choices with their counts. See filter-bar.tsx.
import { useTranslations } from 'next-intl'
import { Button } from '../button'
import { classNames } from '../class-names'
import { Icon } from '../icon'

export type FacetOption = { value: string; label: string; count?: number | string }
export type FacetGroup = { name: string; label: string; chosen: readonly string[]; options?: readonly FacetOption[]; single?: boolean }
export type FacetProps = { id: string; label: string; open?: boolean; groups: readonly FacetGroup[] }

export function Facet({ id, label, open = false, groups }: FacetProps) {
  const t = useTranslations('ui.filters')
  const chosen = groups.flatMap((group) => group.chosen).length
  return (
    <div className="facet">
      <button name="open" value={open ? '' : id} className={classNames('button', chosen > 0 && 'facet-on')} aria-expanded={open} aria-controls={open ? `facet-${id}` : undefined}>
        {chosen > 0 ? t('chosen', { facet: label, count: chosen }) : label}
        <Icon name="chevron" className="chevron" />
      </button>
      {!open && groups.map((group) => <Hidden key={group.name} {...group} />)}
      {open && (
        <div className="panel" id={`facet-${id}`}>
          <div className="panel-choices">
            {groups.map((group, at) => (
              <Options key={group.name} group={group} named={groups.length > 1} first={at === 0} />
            ))}
          </div>
          <div className="panel-end">
            <Button small look="primary">
              {t('show')}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}

function Hidden({ name, chosen }: FacetGroup) {
  return chosen.map((value) => <input key={value} type="hidden" name={name} value={value} />)
}

function Options({ group, named, first }: { group: FacetGroup; named: boolean; first: boolean }) {
  const { name, label, chosen, options = [], single } = group
  // What is chosen but no longer offered stays applied until it is taken off.
  const lost = chosen.filter((value) => !options.some((option) => option.value === value))
  return (
    <fieldset>
      <legend className={named ? 'text-sm' : 'sr-only'}>{label}</legend>
      <Hidden {...group} chosen={lost} />
      {options.map((option, at) => (
        <label key={option.value} className="choice">
          {/* The page came anew to open this facet: the focus goes on inside it. */}
          <input type={single ? 'radio' : 'checkbox'} name={name} value={option.value} defaultChecked={chosen.includes(option.value)} autoFocus={first && at === 0} />
          <span>{option.label}</span>
          {option.count !== undefined && <span className="num">{option.count}</span>}
        </label>
      ))}
    </fieldset>
  )
}
