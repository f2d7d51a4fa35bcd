// <PrintHead title={…} marking="GREEN" seenBy={…} reader="Ines Valderrama, UNODC" at="24 Nov 2026, 15:10 (New York)" />
// The head of a printed list or record: what it is, what may leave, who sees it, who printed it and when. Its marking also
// stands in the margin of every sheet. Not shown on screen. Put it first on the page.
import type { ReactNode } from 'react'
import { MarkingLabel, type Marking } from '../ui/marking/marking-label'

type Props = { title: ReactNode; marking: Marking; seenBy: ReactNode; reader: string; at: string }

export function PrintHead({ title, marking, seenBy, reader, at }: Props) {
  return (
    <div className="print-only" data-marking={marking}>
      <div className="print-head">
        <span>{title}</span>
        <span>
          <MarkingLabel marking={marking} /> {seenBy}
        </span>
        <span>
          <bdi>{reader}</bdi> <bdi>{at}</bdi>
        </span>
      </div>
    </div>
  )
}
