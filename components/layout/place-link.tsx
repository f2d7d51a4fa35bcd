'use client'
// A link of the rail; it knows from the address whether it is where one stands, on the server and after a move.
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

export function PlaceLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname()
  const current = path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined
  return (
    <a href={href} aria-current={current}>
      {children}
    </a>
  )
}
