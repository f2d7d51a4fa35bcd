// <Bones rows={4}>Still loading the next 50 contacts</Bones>: the shape of rows to come, with words for screen readers.
// Only where script fetches more: a page itself waits for its answer, because streamed content needs script to appear.
import type { ReactNode } from 'react'

export function Bones({ rows, children }: { rows: number; children: ReactNode }) {
  return (
    <div role="status">
      <p className="text-sm text-muted">{children}</p>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="border-b border-line py-2">
          <i className={row % 2 ? 'bone w-3/5' : 'bone w-2/5'} />
          <i className={row % 3 ? 'bone w-1/5' : 'bone w-4/5'} />
        </div>
      ))}
    </div>
  )
}
