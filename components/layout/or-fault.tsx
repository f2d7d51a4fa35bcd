// export default orFault(async function DirectoryPage({ searchParams }) { … }): the page, or, while the database is away,
// a page that says so and tries again. For a layout: orFault(async function MemberLayout …, { framed: true }).
// Next's own error.tsx needs script to appear at all; this does not. Anything but an absent database is thrown on.
import type { ReactNode } from 'react'
import { unstable_rethrow } from 'next/navigation'
import { databaseFault } from '@/lib/platform/errors/database'
import { FaultPage } from './fault-page'
import { PublicShell } from './public-shell'

export function orFault<P>(route: Route<P>, { framed = false } = {}): Route<P> {
  return async (props) => {
    try {
      return await route(props)
    } catch (fault) {
      unstable_rethrow(fault)
      if (databaseFault(fault) !== 'away') throw fault
      console.error('the database is away')
      return framed ? <PublicShell><FaultPage /></PublicShell> : <FaultPage />
    }
  }
}

type Route<P> = (props: P) => Promise<ReactNode>
