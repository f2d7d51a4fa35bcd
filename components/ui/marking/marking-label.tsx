// <MarkingLabel marking="AMBER+STRICT" />: the label of the Traffic Light Protocol 2.0 (FIRST), colour on black,
// written as the standard writes it, never translated, left to right in every language.
import { classNames } from '../class-names'

export type Marking = 'CLEAR' | 'GREEN' | 'AMBER' | 'AMBER+STRICT' | 'RED'

const colours: Record<Marking, string> = { CLEAR: 'tlp-clear', GREEN: 'tlp-green', AMBER: 'tlp-amber', 'AMBER+STRICT': 'tlp-amber', RED: 'tlp-red' }

export function MarkingLabel({ marking }: { marking: Marking }) {
  return <span className={classNames('tlp', colours[marking])} translate="no">{`TLP:${marking}`}</span>
}
