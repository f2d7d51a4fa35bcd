// <DialogOpener opens="end-amina" look="danger">End the designation</DialogOpener>
// <Dialog id="end-amina" title="End the designation of Amina?" keep={t('keep')} act={<form …><Button look="danger">…</Button></form>}>
// Asks by name, says the consequence, keeps first, acts last. A popover: opens, closes and answers Escape without script.
import type { ComponentProps, ReactNode } from 'react'
import { Button } from './button'

export function DialogOpener({ opens, ...rest }: ComponentProps<typeof Button> & { opens: string }) {
  return <Button type="button" popoverTarget={opens} {...rest} />
}

type Props = { id: string; title: ReactNode; keep: string; act: ReactNode; children?: ReactNode }

export function Dialog({ id, title, keep, act, children }: Props) {
  return (
    <dialog id={id} popover="auto" aria-labelledby={`${id}-title`} className="dialog">
      <h2 id={`${id}-title`}>{title}</h2>
      {children && <div className="prose mt-3">{children}</div>}
      <div className="actions mt-4 justify-end">
        <Button type="button" popoverTarget={id} popoverTargetAction="hide" autoFocus>
          {keep}
        </Button>
        {act}
      </div>
    </dialog>
  )
}
