// Which columns the table has beside the title: a form of its own that keeps everything else in the address.
import { useTranslations } from 'next-intl'
import { activityQuery, columns, shownColumns, type ActivityParams } from '@/lib/features/activities/search-params'
import { Button } from '../ui/button'
import { Menu } from '../ui/menu'

export function ActivityColumns({ params }: { params: ActivityParams }) {
  const t = useTranslations('activity')
  const kept = [...new URLSearchParams(activityQuery(params, { columns: [] }))]
  const shown = shownColumns(params)
  return (
    <Menu label={t('choose.label')} align="end" className="no-print">
      <form action="/activities">
        {kept.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <fieldset className="panel-choices">
          <legend className="text-sm">{t('choose.hint')}</legend>
          {columns.map((column) => (
            <label key={column} className="choice">
              <input type="checkbox" name="columns" value={column} defaultChecked={shown.includes(column)} />
              <span>{t('columns', { column })}</span>
            </label>
          ))}
        </fieldset>
        <div className="panel-end">
          <Button small look="primary">
            {t('choose.show')}
          </Button>
        </div>
      </form>
    </Menu>
  )
}
