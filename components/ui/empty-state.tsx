// <EmptyState title="No papers yet" actions={<ButtonLink …/>}>what this place is for, or what hides the answer</EmptyState>
// level: 2 (default) or 3, where it stands below a section's heading.
import type { ReactNode } from 'react'

export function EmptyState({ title, actions, level = 2, children }: { title: ReactNode; actions?: ReactNode; level?: 2 | 3; children?: ReactNode }) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="max-w-field pt-2 pb-4">
      <Heading className="mb-1">{title}</Heading>
      {children && <div className="prose">{children}</div>}
      {actions && <div className="actions mt-3">{actions}</div>}
    </div>
  )
}
