// <Code>UNODC</Code>: codes, addresses, telephones: left to right in every language.
// <Written lang="ar">…</Written>: what people wrote, in its own language and direction; lang may be unknown.
// <Time at={instant}>24 Nov 2026, 15:10</Time>: the words with the instant behind them.
import type { ReactNode } from 'react'

export function Code({ children }: { children: ReactNode }) {
  return (
    <span className="code" translate="no">
      {children}
    </span>
  )
}

export function Written({ lang, children }: { lang?: string | null | undefined; children: ReactNode }) {
  return (
    <bdi lang={lang ?? undefined} dir="auto" translate="no">
      {children}
    </bdi>
  )
}

export function Time({ at, children }: { at: Date; children: ReactNode }) {
  return (
    <time dateTime={at.toISOString()} className="num">
      {children}
    </time>
  )
}
