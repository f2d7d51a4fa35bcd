// <Record aside={<Section …/>} asideLabel="Facts">…</Record>: one column of content and one of facts; on narrow screens the
// facts follow the content.
import type { ReactNode } from 'react'

export function Record({ aside, asideLabel, children }: { aside: ReactNode; asideLabel: string; children: ReactNode }) {
  return (
    <div className="record">
      <div className="min-w-0">{children}</div>
      <aside aria-label={asideLabel}>{aside}</aside>
    </div>
  )
}
