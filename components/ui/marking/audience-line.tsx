// <AudienceLine marking="AMBER" seenBy={<>Seen by: <a …>the group</a>, 41 people</>}>what may leave, in words</AudienceLine>
// On every shared record, directly under its title (as child of PageHeader), always in this order.
import type { ReactNode } from 'react'
import { Icon } from '../icon'
import { MarkingLabel, type Marking } from './marking-label'

export function AudienceLine({ marking, seenBy, children }: { marking: Marking; seenBy: ReactNode; children?: ReactNode }) {
  return (
    <div className="audience">
      <MarkingLabel marking={marking} />
      <span className="inline-flex items-center gap-1.5">
        <Icon name="eye" className="text-muted" />
        <span>{seenBy}</span>
      </span>
      {children && <span className="text-muted">{children}</span>}
    </div>
  )
}
