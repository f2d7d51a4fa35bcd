import type { ReactNode } from 'react'
import { EntryShell } from '../entry-shell'

export default function InvitationLayout({ children }: { children: ReactNode }) {
  return <EntryShell>{children}</EntryShell>
}
