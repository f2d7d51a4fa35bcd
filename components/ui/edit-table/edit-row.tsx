'use client'
// <EditRow id={row.id} span={7} unsaved={t('unsaved')}>…cells…</EditRow>: a row of a table whose cells are fields of one ActionForm.
// Its fields are called "<id>-status"; what is wrong with any of them is said in a row of its own beneath. A row that the door
// names as `<id>-row` is the whole row: another person has changed it, and each field shows the other's text beside the own.
import type { ReactNode } from 'react'
import { useAnswer } from '../action-form'
import { Icon } from '../icon'

export function EditRow({ id, span, children }: { id: string; span: number; children: ReactNode }) {
  const { fieldErrors } = useAnswer()
  const wrong = Object.entries(fieldErrors).filter(([name]) => name.startsWith(`${id}-`))
  const look = wrong.length > 0 ? 'row-bad' : undefined
  return (
    <>
      <tr role="row" id={`${id}-row`} tabIndex={-1} data-edit="" className={look}>
        {children}
      </tr>
      {wrong.length > 0 && (
        <tr role="row" className={look}>
          <td role="cell" colSpan={span}>
            {wrong.map(([name, message]) => (
              <span key={name} className="error" id={`${name}-error`}>
                <Icon name="bad" />
                {message}
              </span>
            ))}
          </td>
        </tr>
      )}
    </>
  )
}
