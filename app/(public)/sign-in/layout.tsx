import type { ReactNode } from 'react'
import { EntryShell } from '../entry-shell'

export default function SignInLayout({ children }: { children: ReactNode }) {
  return <EntryShell>{children}</EntryShell>
}
