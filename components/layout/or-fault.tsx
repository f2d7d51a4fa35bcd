// export default orFault(async function DirectoryPage({ searchParams }) { … }): the page, or, while the database is away or full,
// a page that says so and tries again. For a layout: orFault(async function MemberLayout …, { framed: true }).
// export const generateMetadata = orUntitled(async (…) => …), where a title needs the database.
// Next's own error.tsx needs script to appear at all; this does not. Any other fault is thrown on.
// After a form without script this page stands in for the form's: it then holds what was typed, to be sent again.
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { unstable_rethrow } from 'next/navigation'
import { answerNotFound, isNotFound } from '@/lib/platform/answer/status'
import { databaseFault, isPassing } from '@/lib/platform/errors/database'
import { unsentForm } from '@/lib/platform/forms/unsent'
import { FaultPage } from './fault-page'
import { NothingHere } from './nothing-here'
import { PublicShell } from './public-shell'
import { UnsentPage } from './unsent-page'

export function orFault<P>(route: Route<P>, { framed = false } = {}): Route<P> {
  return async (props) => {
    try {
      return await route(props)
    } catch (fault) {
      if (isNotFound(fault)) return nothing()
      const unsent = await unsentForm()
      if (unsent?.signedOut) return <PublicShell><UnsentPage {...unsent} /></PublicShell>
      throwUnlessPassing(fault)
      const page = unsent ? <UnsentPage {...unsent} /> : <FaultPage />
      return framed ? <PublicShell>{page}</PublicShell> : page
    }
  }
}

/** "Not found", said by the page itself inside its frame, so that it is read without script too. */
async function nothing(): Promise<ReactNode> {
  await answerNotFound()
  return <NothingHere />
}

export function orUntitled<P>(titled: (props: P) => Promise<Metadata>): (props: P) => Promise<Metadata> {
  return async (props) => {
    try {
      return await titled(props)
    } catch (fault) {
      if (!(await unsentForm())?.signedOut) throwUnlessPassing(fault)
      return {}
    }
  }
}

function throwUnlessPassing(fault: unknown): void {
  unstable_rethrow(fault)
  if (!isPassing(fault)) throw fault
  console.error(`the database is ${databaseFault(fault)}`)
}

type Route<P> = (props: P) => Promise<ReactNode>
