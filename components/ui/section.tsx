// <Section id="reach" title="Reach" count={3} link={<a href="…">All 11 contacts</a>}>…</Section>: a rule, a heading, content.
// level: 2 (default) or 3. The id names the region and is a target for links.
import type { ReactNode } from 'react'

type Props = { id: string; title: ReactNode; count?: ReactNode; link?: ReactNode; level?: 2 | 3; children: ReactNode }

export function Section({ id, title, count, link, level = 2, children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section aria-labelledby={id} className="section">
      <div className="section-head">
        <Heading id={id}>
          {title}
          {count !== undefined && <span className="font-normal text-muted"> {count}</span>}
        </Heading>
        {link && <div className="quiet-links text-sm">{link}</div>}
      </div>
      {children}
    </section>
  )
}
