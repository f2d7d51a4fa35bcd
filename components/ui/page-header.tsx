// <PageHeader title={…} count={…} over={<a href="/directory">…</a>} under={…} actions={<ButtonLink …/>}>audience line</PageHeader>
// The one h1 of a page. count: muted, on the title's line; over: where it belongs; under: one line of plain facts;
// actions: at the end of the line, the primary last; children: the audience line of a shared record.
import type { ReactNode } from 'react'

type Parts = { title: ReactNode; count?: ReactNode; over?: ReactNode; under?: ReactNode; actions?: ReactNode; children?: ReactNode }

export function PageHeader({ title, count, over, under, actions, children }: Parts) {
  return (
    <div className="page-head">
      <div className="page-title">
        {over && <div className="over">{over}</div>}
        <h1>
          {title}
          {count !== undefined && <span className="count"> {count}</span>}
        </h1>
        {under && <p className="under">{under}</p>}
      </div>
      {actions && <div className="actions">{actions}</div>}
      {children}
    </div>
  )
}
